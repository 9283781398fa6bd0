package org.rapporteur.identity.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.Country;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.form.FormErrors;

/// Profile fields with a preview of the signature on comments. There is no Binder, because
/// [PersonDraft] validates the values.
final class PersonFields extends Div {

  private final transient Countries countries;
  private final GroupChoice group = new GroupChoice();
  private final TextField organization = new TextField();
  private final CountryField country;
  private final TextField name = new TextField();
  private final Select<LanguageTag> language = new Select<>();
  private final Div preview = new Div();

  PersonFields(Countries countries) {
    this.countries = countries;
    this.country = new CountryField(countries);
    addClassName("person-fields");
    configureFields();
    preview.addClassName("signature-preview");
    group.addValueChangeListener(change -> updatePreview());
    name.addValueChangeListener(change -> updatePreview());
    country.addValueChangeListener(
        change -> {
          country.setHelperText(countryHint());
          updatePreview();
        });
    add(group, organization, new FormLayout(country, language), name, preview);
    updatePreview();
  }

  private void configureFields() {
    name.setLabel(getTranslation("identity.field.name"));
    name.setHelperText(getTranslation("identity.field.name.hint"));
    name.setAutocomplete(Autocomplete.OFF);
    name.setValueChangeMode(ValueChangeMode.ON_BLUR);
    organization.setLabel(getTranslation("identity.field.organization"));
    organization.setHelperText(getTranslation("identity.field.organization.hint"));
    organization.setAutocomplete(Autocomplete.ORGANIZATION);
    country.setClearButtonVisible(true);
    language.setLabel(getTranslation("identity.field.language"));
    language.setHelperText(getTranslation("identity.field.language.hint"));
    language.setItems(PageLanguage.OFFERED);
    language.setItemLabelGenerator(PageLanguage::nativeName);
    language.setValue(LanguageTag.forContent(getLocale()));
  }

  /// Registers the fields, so that they show their errors.
  void addFieldsTo(FormErrors errors) {
    errors
        .addField("group", group)
        .addField("organization", organization)
        .addField("country", country)
        .addField("name", name);
  }

  void setPerson(PersonDetails person) {
    var affiliation = person.affiliation();
    group.setValue(affiliation.group().isStated() ? affiliation.group() : null);
    organization.setValue(Objects.requireNonNullElse(affiliation.organization(), ""));
    country.setValue(affiliation.country());
    name.setValue(person.name());
    language.setValue(person.language());
  }

  /// Returns empty and adds the errors if a value is refused.
  Optional<PersonDraft> readDraft(FormErrors errors) {
    var selectedGroup = errors.tryGet(group::requireValue);
    // Checks the other fields even if no group is selected, so that all errors show at once.
    var draft =
        errors.tryGet(
            () ->
                new PersonDraft(
                    name.getValue(),
                    selectedGroup.orElse(StakeholderGroup.NOT_STATED),
                    country.getValue(),
                    organization.getValue(),
                    language.getValue()));
    return selectedGroup.isPresent() ? draft : Optional.empty();
  }

  private void updatePreview() {
    var heading = new Div(getTranslation("identity.signature"));
    heading.addClassName("h5");
    var shownGroup = Optional.ofNullable(group.getValue()).orElse(StakeholderGroup.NOT_STATED);
    preview.removeAll();
    preview.add(
        heading,
        new SignaturePreview(
            name.isEmpty() ? getTranslation("identity.signature.example") : name.getValue(),
            shownGroup,
            countries.regionOf(shownGroup, country.getValue())));
  }

  private String countryHint() {
    return countries.find(country.getValue()).map(this::describe).orElse("");
  }

  /// Returns a text such as "Africa. Least developed, landlocked developing".
  private String describe(Country selected) {
    String region = getTranslation(selected.region().key());
    String categories =
        selected.developmentStatuses().stream()
            .filter(DevelopmentStatus::isSpecialCategory)
            .map(category -> getTranslation(category.countryKey()))
            .collect(Collectors.joining(", "));
    return categories.isEmpty()
        ? region
        : getTranslation("identity.country.status", region, categories);
  }
}
