package org.rapporteur.shared;

import java.util.Map;

/// Superclass of all business exceptions. The UI and the API turn its code and facts into the
/// message `refusal.<code>`.
public abstract class Refusal extends RuntimeException {

  /// Category of a refusal; each protocol maps it to its own status.
  public enum Kind {
    INVALID,
    SIGN_IN_NEEDED,
    FORBIDDEN,
    NOT_FOUND,
    GONE,
    CONFLICT,
    TOO_MANY,
    TOO_LARGE
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> facts;

  protected Refusal(Kind kind, String code) {
    this(kind, code, Map.of());
  }

  protected Refusal(Kind kind, String code, Map<String, Object> facts) {
    super(code + (facts.isEmpty() ? "" : " " + facts));
    this.kind = kind;
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  public Kind kind() {
    return kind;
  }

  /// Stable identifier: API clients rely on it, so it never changes after a release.
  public String code() {
    return code;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
