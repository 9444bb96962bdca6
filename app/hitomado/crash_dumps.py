"""No memory of this program in a crash dump: a PIN may just be in it. Called at every start.

POSIX: no core file, and none piped to a collector: Linux takes a limit of one byte as "none" for
both, where 0 is for files only (kernel, fs/coredump.c). Windows: no error report, neither of this
process nor, by its executable's name, of the next (Windows Error Reporting, werapi.h).
"""

import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    _NO_FAULT_BOX = 0x0002  # SEM_NOGPFAULTERRORBOX
    _NO_HEAP = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP

    def keep_none() -> None:
        """Tell the system to write no dump of this process; where it does not listen, go on."""
        import ctypes

        with suppress(OSError, AttributeError):
            kernel = ctypes.windll.kernel32
            kernel.SetErrorMode(kernel.GetErrorMode() | _NO_FAULT_BOX)
            kernel.WerSetFlags(_NO_HEAP)
            name = ctypes.c_wchar_p(Path(sys.executable).name)
            ctypes.windll.wer.WerAddExcludedApplication(name, False)
else:

    def keep_none() -> None:
        """Tell the system to write no dump of this process; where it does not listen, go on."""
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        none = 1 if sys.platform == "linux" and most else 0
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (none, most))
