#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sched.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>

int candor_signal_descriptor(void) {
  signal(SIGPIPE, SIG_IGN);
  // A shell's background job ignores SIGINT, and an ignored signal reaches no descriptor.
  signal(SIGTERM, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int candor_process_descriptor(int pid) {
#ifdef SYS_pidfd_open
  return (int)syscall(SYS_pidfd_open, pid, 0);
#else
  (void)pid;
  errno = ENOSYS;
  return -1;
#endif
}

int candor_reopen_nonblocking(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISFIFO(status.st_mode)) return -1;
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  return open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC);
}

void candor_widen_pipe(int descriptor) { (void)fcntl(descriptor, F_SETPIPE_SZ, 1 << 18); }
#else
static int signal_pipe[2] = {-1, -1};

static void note_signal(int number) {
  char byte = (char)number;
  (void)!write(signal_pipe[1], &byte, 1);
}

int candor_signal_descriptor(void) {
  signal(SIGPIPE, SIG_IGN);
  if (pipe(signal_pipe) != 0) return -1;
  struct sigaction action = {.sa_handler = note_signal};
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
  return signal_pipe[0];
}

int candor_process_descriptor(int pid) {
  (void)pid;
  errno = ENOSYS;
  return -1;
}

int candor_reopen_nonblocking(int descriptor) {
  (void)descriptor;
  return -1;
}

void candor_widen_pipe(int descriptor) { (void)descriptor; }
#endif

int candor_run_on(int place) {
#ifdef __linux__
  static cpu_set_t all;
  static int is_known = 0;
  if (!is_known && sched_getaffinity(0, sizeof all, &all) != 0) return -1;
  is_known = 1;
  if (place < 0) return sched_setaffinity(0, sizeof all, &all);
  for (int number = 0; number < CPU_SETSIZE; number++) {
    if (!CPU_ISSET(number, &all) || place-- > 0) continue;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(number, &one);
    return sched_setaffinity(0, sizeof one, &one);
  }
  return -1;
#else
  (void)place;
  return -1;
#endif
}
