#define _GNU_SOURCE
#include "sandbox.h"

#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/mman.h>
#include <sys/prctl.h>
#endif

// Descriptors above the standard ones, so that none is overwritten before it was copied.
static int above_standard(int descriptor) {
  if (descriptor < 0 || descriptor > 2) return descriptor;
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  int error = errno;
  close(descriptor);
  errno = error;
  return copy;
}

int bellwether_memory_file(void) {
  return above_standard(memfd_create("bellwether", MFD_CLOEXEC));
}

static int open_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  for (int end = 0; end < 2; end++) {
    ends[end] = above_standard(ends[end]);
    if (ends[end] < 0) {
      int error = errno;
      close(ends[1 - end]);
      return error;
    }
  }
  return 0;
}

// Only what the child needs: a limit that is lower already stays.
static void limit(int kind, uint64_t soft, uint64_t hard) {
  struct rlimit now;
  if (getrlimit(kind, &now) != 0) return;
  if (now.rlim_max != RLIM_INFINITY && hard > now.rlim_max) hard = now.rlim_max;
  if (soft > hard) soft = hard;
  struct rlimit lower = {.rlim_cur = soft, .rlim_max = hard};
  setrlimit(kind, &lower);
}

static void limit_resources(struct bellwether_limits limits) {
  // At the soft limit a signal tells what happened, one second later the process ends in any case.
  limit(RLIMIT_CPU, limits.seconds, limits.seconds + 1);
  limit(RLIMIT_DATA, limits.memory, limits.memory);
  // The libraries' code, fonts and the input are mapped besides.
  limit(RLIMIT_AS, limits.memory + (1ull << 30), limits.memory + (1ull << 30));
  limit(RLIMIT_FSIZE, 0, 0);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_NPROC, 0, 0);
  limit(RLIMIT_NOFILE, 64, 64);
}

// Closes all above the standard ones but for one.
static void close_others(int kept) {
#if defined(SYS_close_range)
  int below = kept > 3 ? (int)syscall(SYS_close_range, 3u, kept - 1u, 0u) : 0;
  if (below == 0 && syscall(SYS_close_range, kept + 1u, ~0u, 0u) == 0) return;
#endif
  for (int descriptor = 3; descriptor < 4096; descriptor++) {
    if (descriptor != kept) close(descriptor);
  }
}

// Signals are blocked until here, so that no handler of the parent runs in the child.
static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) {
    if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

// A program and all that it gets.
struct child {
  const char *program;
  char *arguments[17];
  struct bellwether_limits limits;
  int input, output, messages, rules;
  // Where the error goes that kept the program from starting; closed where it started.
  int failure;
  pid_t parent;
};

// What happens in the child, up to the program. It may share the parent's memory (vfork), so that it
// calls nothing but the system.
static int become(const struct child *child) {
  static char *const no_environment[] = {NULL};
#if defined(__linux__)
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  // A parent that ended before that call would never be noticed.
  if (getppid() != child->parent) _exit(127);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
  setpgid(0, 0);
  if (dup2(child->input, 0) < 0 || dup2(child->output, 1) < 0 || dup2(child->messages, 2) < 0) {
    return errno;
  }
  bellwether_apply_rules(child->rules);
  close_others(child->failure);
  limit_resources(child->limits);
  reset_signals();
  bellwether_drop_system_calls();
  execve(child->program, child->arguments, no_environment);
  return errno;
}

static pid_t fork_and_become(const struct child *child) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t process = vfork();
  if (process == 0) {
    int error = become(child);
    _exit(write(child->failure, &error, sizeof error) < 0 ? 126 : 127);
  }
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return process;
}

// Not told by memory, which a fork in place of the vfork does not share (ThreadSanitizer's).
static int start_child(struct child *child, pid_t *process) {
  int failure[2];
  int error = open_pipe(failure);
  if (error != 0) return error;
  child->failure = failure[1];
  *process = fork_and_become(child);
  error = *process < 0 ? errno : 0;
  close(failure[1]);
  if (*process > 0) {
    ssize_t count;
    do count = read(failure[0], &error, sizeof error);
    while (count < 0 && errno == EINTR);
    if (count > 0) waitpid(*process, NULL, 0);
  }
  close(failure[0]);
  return error;
}

int bellwether_has_reading_rules(void) {
  int rules = bellwether_reading_rules("/", "");
  if (rules >= 0) close(rules);
  return rules >= 0;
}

int bellwether_start(
    const char *program, const char *arguments, const char *readable, int input,
    struct bellwether_limits limits, struct bellwether_started *started) {
  struct child child = {
      .program = program, .limits = limits, .input = input, .parent = getpid()};
  for (int count = 0; *arguments != 0 && count < 16; arguments += strlen(arguments) + 1) {
    child.arguments[count++] = (char *)arguments;
  }
  int output[2], messages[2];
  int error = open_pipe(output);
  if (error != 0) return error;
  error = open_pipe(messages);
  if (error == 0) {
    child.output = output[1];
    child.messages = messages[1];
    child.rules = bellwether_reading_rules(program, readable);
    error = start_child(&child, &started->process);
    if (child.rules >= 0) close(child.rules);
    close(messages[1]);
    if (error != 0) close(messages[0]);
  }
  close(output[1]);
  if (error != 0) close(output[0]);
  started->output = output[0];
  started->messages = messages[0];
  return error;
}

int64_t bellwether_processor_time(pid_t process) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int bellwether_has_ended(pid_t process, struct bellwether_ended *ended) {
  int status;
  pid_t found;
  do found = waitpid(process, &status, WNOHANG);
  while (found < 0 && errno == EINTR);
  if (found == 0) return 0;
  // Without a child (somebody ignores SIGCHLD) nothing is known, which counts as a failure.
  ended->status = found > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ended->signal = found > 0 && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  return 1;
}

void bellwether_kill(pid_t process) {
  kill(-process, SIGKILL);
  kill(process, SIGKILL);
}

void bellwether_fill_standard_descriptors(void) {
  for (int descriptor = open("/dev/null", O_RDWR); descriptor >= 0 && descriptor < 3;) {
    descriptor = open("/dev/null", O_RDWR);
    if (descriptor > 2) close(descriptor);
  }
}
