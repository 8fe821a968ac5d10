/*
 * Stands between a program and its disk (LD_PRELOAD). Of the files in DRILL_DIRECTORY and below
 *   - it writes down in DRILL_RECORD, where that is set, what was done to them, in order;
 *   - as long as the file DRILL_FULL is there, nothing grows: "no space left on device";
 *   - as long as the file DRILL_READ_ONLY is there, nothing is opened for writing, made or removed.
 *
 * The record is a line for each thing done, with a path from the directory: "create PATH", "sync PATH",
 * "remove PATH", "rename PATH PATH", "truncate PATH LENGTH", "write PATH OFFSET LENGTH" and then the bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 4096

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
/* The path of what is open, from the directory; null where it is elsewhere. */
static char *paths[FILES];
static ino_t inodes[FILES];

#define REAL(result, name, ...)                                   \
  static result (*real)(__VA_ARGS__);                             \
  if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

/* The path from the directory ("." for itself); null where it is elsewhere. */
static const char *within(const char *path) {
  const char *directory = getenv("DRILL_DIRECTORY");
  size_t length = directory ? strlen(directory) : 0;
  if (!length || !path || strncmp(path, directory, length)) return NULL;
  if (path[length] == 0) return ".";
  return path[length] == '/' ? path + length + 1 : NULL;
}

/* A number may mean something else by now, such as a socket: not everything is closed by the function below. */
static const char *path_of(int fd) {
  struct stat found;
  if (fd < 0 || fd >= FILES || !paths[fd]) return NULL;
  int before = errno;
  int is_it = !fstat(fd, &found) && found.st_ino == inodes[fd] &&
              (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode));
  errno = before;
  return is_it ? paths[fd] : NULL;
}

static int is_set(const char *name) {
  const char *path = getenv(name);
  int before = errno;
  int there = path && !syscall(SYS_access, path, F_OK);
  errno = before;
  return there;
}

static int fails(int with) {
  errno = with;
  return -1;
}

static void record(const void *bytes, size_t length, const char *form, ...) {
  static int file = -1;
  const char *path = getenv("DRILL_RECORD");
  if (!path) return;
  int before = errno;
  if (file < 0) file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char line[PATH_MAX * 2];
  va_list values;
  va_start(values, form);
  int size = vsnprintf(line, sizeof line, form, values);
  va_end(values);
  struct iovec parts[2] = {{line, size}, {(void *)bytes, length}};
  if (syscall(SYS_writev, file, parts, 2) != (ssize_t)(size + length)) abort();
  errno = before;
}

static off_t size_of(int fd) {
  struct stat found;
  return fstat(fd, &found) ? 0 : found.st_size;
}

/* Whether so many bytes from there on have no room. */
static int has_no_room(int fd, off_t end) {
  return path_of(fd) && is_set("DRILL_FULL") && end > size_of(fd);
}

static int opened(int at, const char *path, int flags, mode_t mode) {
  const char *name = within(path);
  if (!name) return syscall(SYS_openat, at, path, flags, mode);
  int writes = (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
  if (writes && is_set("DRILL_READ_ONLY")) return fails(EROFS);
  pthread_mutex_lock(&lock);
  int is_new = flags & O_CREAT && syscall(SYS_access, path, F_OK);
  int fd = syscall(SYS_openat, at, path, flags, mode);
  if (fd >= 0 && fd < FILES) {
    free(paths[fd]);
    paths[fd] = strdup(name);
    struct stat found;
    inodes[fd] = fstat(fd, &found) ? 0 : found.st_ino;
    if (is_new) record(NULL, 0, "create %s\n", name);
    else if (flags & O_TRUNC) record(NULL, 0, "truncate %s 0\n", name);
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE                                        \
  mode_t mode = 0;                                  \
  if (flags & (O_CREAT | O_TMPFILE)) {              \
    va_list values;                                 \
    va_start(values, flags);                        \
    mode = va_arg(values, int);                     \
    va_end(values);                                 \
  }

int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE return opened(at, path, flags, mode); }

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < FILES) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  int result = syscall(SYS_close, fd);
  pthread_mutex_unlock(&lock);
  return result;
}

static ssize_t written(int fd, const void *bytes, size_t length, off_t offset) {
  if (has_no_room(fd, offset + length)) return fails(ENOSPC);
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, length, offset);
  if (done > 0) record(bytes, done, "write %s %lld %zd\n", path_of(fd), (long long)offset, done);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  if (!path_of(fd)) return syscall(SYS_pwrite64, fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t done = written(fd, bytes, length, offset);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  return pwrite(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (!path_of(fd)) return syscall(SYS_write, fd, bytes, length);
  pthread_mutex_lock(&lock);
  int appends = fcntl(fd, F_GETFL) & O_APPEND;
  off_t offset = appends ? size_of(fd) : lseek(fd, 0, SEEK_CUR);
  ssize_t done = has_no_room(fd, offset + length) ? fails(ENOSPC) : syscall(SYS_write, fd, bytes, length);
  if (done > 0) record(bytes, done, "write %s %lld %zd\n", path_of(fd), (long long)offset, done);
  pthread_mutex_unlock(&lock);
  return done;
}

/* In pieces: whoever writes several takes it that not all are written at once. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!path_of(fd)) return syscall(SYS_writev, fd, parts, count);
  for (int i = 0; i < count; i++)
    if (parts[i].iov_len) return write(fd, parts[i].iov_base, parts[i].iov_len);
  return 0;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  if (!path_of(fd)) {
    REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
    return real(fd, parts, count, offset);
  }
  for (int i = 0; i < count; i++)
    if (parts[i].iov_len) return pwrite(fd, parts[i].iov_base, parts[i].iov_len, offset);
  return 0;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(fd, parts, count, offset);
}

int ftruncate(int fd, off_t length) {
  if (has_no_room(fd, length)) return fails(ENOSPC);
  pthread_mutex_lock(&lock);
  int result = syscall(SYS_ftruncate, fd, length);
  if (!result && path_of(fd)) record(NULL, 0, "truncate %s %lld\n", path_of(fd), (long long)length);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int synced(long call, int fd) {
  pthread_mutex_lock(&lock);
  int result = syscall(call, fd);
  if (!result && path_of(fd)) record(NULL, 0, "sync %s\n", path_of(fd));
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int fd) { return synced(SYS_fsync, fd); }
int fdatasync(int fd) { return synced(SYS_fdatasync, fd); }

int unlink(const char *path) {
  const char *name = within(path);
  if (name && is_set("DRILL_READ_ONLY")) return fails(EROFS);
  pthread_mutex_lock(&lock);
  int result = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (!result && name) record(NULL, 0, "remove %s\n", name);
  pthread_mutex_unlock(&lock);
  return result;
}

int rename(const char *from, const char *to) {
  const char *name = within(from);
  if (name && is_set("DRILL_READ_ONLY")) return fails(EROFS);
  pthread_mutex_lock(&lock);
  int result = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (!result && name && within(to)) record(NULL, 0, "rename %s %s\n", name, within(to));
  pthread_mutex_unlock(&lock);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  const char *name = within(path);
  if (name && is_set("DRILL_READ_ONLY") && syscall(SYS_access, path, F_OK)) return fails(EROFS);
  int result = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  if (!result && name) record(NULL, 0, "folder %s\n", name);
  return result;
}

int chmod(const char *path, mode_t mode) {
  if (within(path) && is_set("DRILL_READ_ONLY")) return fails(EROFS);
  return syscall(SYS_fchmodat, AT_FDCWD, path, mode);
}
