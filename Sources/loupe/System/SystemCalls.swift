#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// System calls whose names types here also use, under names of their own.

func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  open(path, flags, mode)
}

func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

@discardableResult
func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

/// Makes the content of a file durable: `fdatasync`, or what comes nearest to it.
func systemSync(_ descriptor: Int32) -> Int32 {
  #if canImport(Glibc)
    fdatasync(descriptor)
  #else
    fcntl(descriptor, F_FULLFSYNC)
  #endif
}
