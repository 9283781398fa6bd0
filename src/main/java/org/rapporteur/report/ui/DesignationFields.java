package org.rapporteur.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.shared.InvalidInput;

/// What the institution fills in at the head of its report.
class DesignationFields extends Div {

  private final TextField symbol = field("symbol");
  private final TextField distribution = field("distribution");

  DesignationFields(Designation kept) {
    addClassName("form");
    symbol.setValue(Optional.ofNullable(kept.symbol()).orElse(""));
    distribution.setValue(Optional.ofNullable(kept.distribution()).orElse(""));
    add(symbol, distribution);
  }

  /// Refused with `InvalidInput` at one of the fields.
  Designation designation() {
    Stream.of(symbol, distribution).forEach(field -> field.setInvalid(false));
    return new Designation(symbol.getValue(), distribution.getValue());
  }

  /// The field that what was typed is refused for, if it is one of these.
  Optional<TextField> refused(InvalidInput refusal) {
    return switch (refusal.field()) {
      case "symbol" -> Optional.of(symbol);
      case "distribution" -> Optional.of(distribution);
      default -> Optional.empty();
    };
  }

  private TextField field(String name) {
    var field = new TextField(getTranslation("report.designation." + name));
    field.setHelperText(getTranslation("report.designation." + name + ".hint"));
    field.addThemeName("helper-above-field");
    field.setWidthFull();
    field.setManualValidation(true);
    return field;
  }
}
