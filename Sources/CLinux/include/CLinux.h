#pragma once

/// What Swift's C library module does not show: signals and processes as descriptors, the size of
/// pipes, where a process runs.

/// A descriptor that becomes readable when SIGTERM or SIGINT arrives; -1 where that fails.
/// SIGPIPE is ignored from then on.
int candor_signal_descriptor(void);

/// A descriptor that becomes readable when the process ends; -1 where the system has none
/// (the caller then watches by polling).
int candor_process_descriptor(int pid);

/// Another description of an open pipe, which does not block; -1 where it is no pipe. The flag
/// must not be set on the description we were given: our parent shares it.
int candor_reopen_nonblocking(int descriptor);

/// Lets a pipe hold 256 KiB, so that neither side waits for the other within most batches; what is
/// no pipe, or may not grow, stays as it is. Not more: all pipes of a user share one allowance
/// (`pipe-user-pages-soft`, 64 MiB), and what exceeds it makes other programs' new pipes small.
void candor_widen_pipe(int descriptor);

/// Keeps this process, and what it spawns from then on, on one of the processors that it might run
/// on when this was first called, counted from 0; -1 lets it run on all of those again. -1 where
/// there is no such processor, or the system has no such placement.
int candor_run_on(int place);
