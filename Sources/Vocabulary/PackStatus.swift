/// Whether a stored pack may be used.
public enum PackStatus: String, Word {
  /// It may.
  case active
  /// It may, with a finding.
  case deprecated
  /// It may not.
  case disabled
}
