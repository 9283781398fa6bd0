package org.rapporteur.shared;

import java.util.Map;

/// A value that cannot be taken as it is. The code says which rule, the facts say which field and
/// which bound.
public final class InvalidInput extends Refusal {

  public InvalidInput(String code, String field) {
    super(Kind.INVALID, code, Map.of("field", field));
  }

  public InvalidInput(String code, String field, Map<String, Object> facts) {
    super(Kind.INVALID, code, with(field, facts));
  }

  public String field() {
    return String.valueOf(facts().get("field"));
  }

  private static Map<String, Object> with(String field, Map<String, Object> facts) {
    var all = new java.util.HashMap<>(facts);
    all.put("field", field);
    return all;
  }
}
