package org.rapporteur.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Comparator;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.Country;
import org.rapporteur.identity.affiliation.CountryCode;

/// Selects a country. The names are in the language of the page and sorted.
final class CountryField extends ComboBox<CountryCode> {

  CountryField(Countries countries) {
    setLabel(getTranslation("identity.field.country"));
    setItemLabelGenerator(this::displayName);
    setItems(
        countries.list().stream()
            .map(Country::code)
            .sorted(Comparator.comparing(this::displayName, Collator.getInstance(getLocale())))
            .toList());
  }

  private String displayName(CountryCode code) {
    return Countries.displayName(code, getLocale());
  }
}
