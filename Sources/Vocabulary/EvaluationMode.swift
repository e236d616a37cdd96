/// How the rules of one pack are tried.
public enum EvaluationMode: String, Word {
  /// Every rule is tried; all that fire are matches.
  case anyRuleMatch = "any_rule_match"
  /// The first rule that fires ends this pack.
  case firstMatch = "first_match"
}
