package org.rapporteur.analysis.model;

/// The reply of a language model breaks a rule.
public final class RejectedReply extends RuntimeException {

  private final ReplyRule rule;
  private final String detail;

  /// @param detail the words that break the rule
  public RejectedReply(ReplyRule rule, String detail) {
    super(rule + ": " + detail);
    this.rule = rule;
    this.detail = detail;
  }

  public ReplyRule rule() {
    return rule;
  }

  public String detail() {
    return detail;
  }
}
