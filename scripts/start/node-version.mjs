/** The versions that the project is run and tested with; "engines" in package.json says the same. */
const OLDEST = { major: 20, minor: 19 };
const BEYOND_NEWEST_MAJOR = 25;

/**
 * What is wrong with a version of Node ("v20.19.1"), in one line; null where it will do.
 *
 * @param {string} version
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const tooOld = major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
  if (!tooOld && major < BEYOND_NEWEST_MAJOR) return null;
  const needed = `${OLDEST.major}.${OLDEST.minor} or newer, but older than ${BEYOND_NEWEST_MAJOR}`;
  return `Node.js ${needed}, is needed; this is ${version}. See https://nodejs.org, then start again.`;
}
