// Preloaded into the binary under test: lets the store's file operations fail, or ends the process
// there, and moves the wall clock. Only Linux loads it.
#ifdef __linux__
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

// CANDOR_FAULT_STORE: the beginning of the paths that are concerned.
// CANDOR_FAULT_ARM: a file; while it exists its text counts: "kill N", "torn N" (the process ends
// at the Nth operation, before it or in the middle of it), "error ERRNO" (every operation fails).
// CANDOR_FAULT_CLOCK: a file with the seconds to add to the wall clock.

static int count;

static int mode(char *word, int *number) {
  const char *path = getenv("CANDOR_FAULT_ARM");
  if (!path) return 0;
  int descriptor = (int)(long)((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open"))(
      path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    count = 0;
    return 0;
  }
  char text[64] = {0};
  ssize_t length = read(descriptor, text, sizeof text - 1);
  close(descriptor);
  return length > 0 && sscanf(text, "%15s %d", word, number) == 2;
}

static int concerns(const char *path) {
  const char *prefix = getenv("CANDOR_FAULT_STORE");
  return prefix && strncmp(path, prefix, strlen(prefix)) == 0;
}

static int concerns_descriptor(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return concerns(path);
}

// 0: go on; 1: fail with errno set; 2: do half of it, then end.
static int fault(int descriptor) {
  char word[16];
  int number;
  if (!mode(word, &number) || !concerns_descriptor(descriptor)) return 0;
  if (strcmp(word, "error") == 0) {
    errno = number;
    return 1;
  }
  if (++count != number) return 0;
  if (strcmp(word, "torn") == 0) return 2;
  kill(getpid(), SIGKILL);
  return 0;
}

#define NEXT(name, type) static type next; if (!next) next = (type)dlsym(RTLD_NEXT, #name)

typedef ssize_t (*write_type)(int, const void *, size_t);
typedef ssize_t (*pwrite_type)(int, const void *, size_t, off_t);
typedef int (*sync_type)(int);
typedef int (*truncate_type)(int, off_t);
typedef int (*open_type)(const char *, int, ...);
typedef int (*clock_type)(clockid_t, struct timespec *);

ssize_t write(int descriptor, const void *bytes, size_t length) {
  NEXT(write, write_type);
  int what = descriptor > 2 ? fault(descriptor) : 0;
  if (what == 1) return -1;
  if (what == 2) {
    next(descriptor, bytes, length / 2);
    kill(getpid(), SIGKILL);
  }
  return next(descriptor, bytes, length);
}

#define PWRITE(name)                                                              \
  ssize_t name(int descriptor, const void *bytes, size_t length, off_t offset) { \
    NEXT(name, pwrite_type);                                                      \
    int what = fault(descriptor);                                                 \
    if (what == 1) return -1;                                                     \
    if (what == 2) {                                                              \
      next(descriptor, bytes, length / 2, offset);                                \
      kill(getpid(), SIGKILL);                                                    \
    }                                                                             \
    return next(descriptor, bytes, length, offset);                               \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define SYNC(name)                                 \
  int name(int descriptor) {                       \
    NEXT(name, sync_type);                         \
    int what = fault(descriptor);                  \
    if (what == 1) return -1;                      \
    if (what == 2) kill(getpid(), SIGKILL);        \
    return next(descriptor);                       \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name)                             \
  int name(int descriptor, off_t length) {         \
    NEXT(name, truncate_type);                     \
    int what = fault(descriptor);                  \
    if (what == 1) return -1;                      \
    if (what == 2) kill(getpid(), SIGKILL);        \
    return next(descriptor, length);               \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define OPEN(name)                                                                  \
  int name(const char *path, int flags, ...) {                                      \
    NEXT(name, open_type);                                                          \
    va_list rest;                                                                   \
    va_start(rest, flags);                                                          \
    mode_t permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;  \
    va_end(rest);                                                                   \
    char word[16];                                                                  \
    int number;                                                                     \
    if (concerns(path) && mode(word, &number) && strcmp(word, "error") == 0) {      \
      int refuses = number == EACCES || (number == EROFS && flags & (O_RDWR | O_CREAT)); \
      if (refuses || (number == ENOSPC && flags & O_CREAT && access(path, F_OK))) { \
        errno = number;                                                             \
        return -1;                                                                  \
      }                                                                             \
    }                                                                               \
    return next(path, flags, permissions);                                          \
  }
OPEN(open)
OPEN(open64)

int clock_gettime(clockid_t clock, struct timespec *time) {
  NEXT(clock_gettime, clock_type);
  int code = next(clock, time);
  const char *path = clock == CLOCK_REALTIME ? getenv("CANDOR_FAULT_CLOCK") : NULL;
  if (!path) return code;
  FILE *file = fopen(path, "re");
  long seconds = 0;
  if (file) {
    if (fscanf(file, "%ld", &seconds) == 1) time->tv_sec += seconds;
    fclose(file);
  }
  return code;
}
#endif
