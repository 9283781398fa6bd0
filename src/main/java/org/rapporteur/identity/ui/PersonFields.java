package org.rapporteur.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.Country;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;

/// Profile fields with a preview of the signature on comments.
final class PersonFields extends Div {

  private final transient Countries countries;
  final GroupChoice group = new GroupChoice();
  final TextField organization = new TextField();
  final ComboBox<CountryCode> country = new ComboBox<>();
  final TextField name = new TextField();
  final Select<LanguageTag> language = new Select<>();
  private final Div preview = new Div();

  PersonFields(Countries countries) {
    this.countries = countries;
    addClassName("person-fields");
    name.setLabel(getTranslation("identity.field.name"));
    name.setHelperText(getTranslation("identity.field.name.hint"));
    name.setAutocomplete(Autocomplete.OFF);
    name.setValueChangeMode(ValueChangeMode.ON_BLUR);
    organization.setLabel(getTranslation("identity.field.organization"));
    organization.setHelperText(getTranslation("identity.field.organization.hint"));
    organization.setAutocomplete(Autocomplete.ORGANIZATION);
    country.setLabel(getTranslation("identity.field.country"));
    country.setItems(sortByName(countries.list()));
    country.setItemLabelGenerator(code -> Countries.displayName(code, getLocale()));
    country.setClearButtonVisible(true);
    language.setLabel(getTranslation("identity.field.language"));
    language.setHelperText(getTranslation("identity.field.language.hint"));
    language.setItems(PageLanguage.OFFERED);
    language.setItemLabelGenerator(PageLanguage::ownName);
    language.setValue(LanguageTag.forContent(getLocale()));
    preview.addClassName("prev");
    group.addValueChangeListener(change -> updatePreview());
    name.addValueChangeListener(change -> updatePreview());
    country.addValueChangeListener(
        change -> {
          country.setHelperText(countryStatus());
          updatePreview();
        });
    var pair = new Div(country, language);
    pair.addClassName("fields");
    add(group, organization, pair, name, preview);
    updatePreview();
  }

  void addTo(FormErrors problems) {
    problems
        .addField("group", group)
        .addField("organization", organization)
        .addField("country", country)
        .addField("name", name);
  }

  void setPerson(PersonDetails person) {
    var affiliation = person.affiliation();
    group.setValue(affiliation.group().isStated() ? affiliation.group() : null);
    organization.setValue(affiliation.organization() == null ? "" : affiliation.organization());
    country.setValue(affiliation.country());
    name.setValue(person.name());
    language.setValue(person.language());
  }

  Optional<PersonDraft> readDraft(FormErrors problems) {
    var selectedGroup = problems.tryGet(this::requireGroup);
    var draft =
        problems.tryGet(
            () ->
                new PersonDraft(
                    name.getValue(),
                    selectedGroup.orElse(StakeholderGroup.NOT_STATED),
                    country.getValue(),
                    organization.getValue(),
                    language.getValue()));
    return selectedGroup.isPresent() ? draft : Optional.empty();
  }

  private StakeholderGroup requireGroup() {
    return Optional.ofNullable(group.getValue())
        .orElseThrow(() -> new InvalidInput("group.missing", "group"));
  }

  private void updatePreview() {
    preview.removeAll();
    var heading = new Div(getTranslation("identity.signature"));
    heading.addClassName("h5");
    var selectedGroup = Optional.ofNullable(group.getValue()).orElse(StakeholderGroup.NOT_STATED);
    preview.add(
        heading,
        new SignaturePreview(
            name.isEmpty() ? getTranslation("identity.signature.example") : name.getValue(),
            selectedGroup,
            countries.regionOf(selectedGroup, country.getValue())));
  }

  /// Returns a text such as "Africa. Least developed, landlocked developing".
  private String countryStatus() {
    return countries
        .find(country.getValue())
        .map(
            found ->
                getTranslation(found.region().key())
                    + specialGroups(found).map(names -> ". " + names).orElse(""))
        .orElse("");
  }

  private Optional<String> specialGroups(Country found) {
    var names =
        List.of("LDC", "LLDC", "SIDS").stream()
            .filter(found.specialGroups()::contains)
            .map(code -> getTranslation("identity.special." + code))
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(text -> !text.isEmpty());
  }

  private List<CountryCode> sortByName(List<Country> all) {
    var collator = Collator.getInstance(getLocale());
    return all.stream()
        .map(Country::code)
        .sorted(Comparator.comparing(code -> Countries.displayName(code, getLocale()), collator))
        .toList();
  }
}
