package org.rapporteur.shared;

import java.util.HashMap;
import java.util.Map;

/// An input value is invalid. The code names the broken rule; the facts name the field and the
/// limits.
public final class InvalidInput extends Refusal {

  public InvalidInput(String code, String field) {
    super(Kind.INVALID, code, Map.of("field", field));
  }

  public InvalidInput(String code, String field, Map<String, Object> facts) {
    super(Kind.INVALID, code, withField(field, facts));
  }

  public String field() {
    return String.valueOf(facts().get("field"));
  }

  private static Map<String, Object> withField(String field, Map<String, Object> facts) {
    var factsWithField = new HashMap<>(facts);
    factsWithField.put("field", field);
    return factsWithField;
  }
}
