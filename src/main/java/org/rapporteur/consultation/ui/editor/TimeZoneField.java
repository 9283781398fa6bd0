package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;

/// Selects a time zone by city, with its current UTC offset. It cannot be emptied.
class TimeZoneField extends ComboBox<ZoneId> {

  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id ->
                  id.equals("UTC")
                      || id.matches(
                          "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
          .sorted()
          .map(ZoneId::of)
          .toList();

  TimeZoneField(Clock clock) {
    setLabel(getTranslation("consultation.editor.zone"));
    setHelperText(getTranslation("consultation.editor.zone.help"));
    addThemeName("helper-above-field");
    setItems(ZONES);
    setItemLabelGenerator(
        zone -> {
          var offset = zone.getRules().getOffset(clock.instant());
          String place = zone.getId().replaceAll("^.*/", "").replace('_', ' ');
          return zone.getId().equals("UTC")
              ? zone.getDisplayName(TextStyle.SHORT, getLocale())
              : "%s (UTC%s, %s)"
                  .formatted(place, offset.getTotalSeconds() == 0 ? "" : offset, zone.getId());
        });
    setAllowCustomValue(false);
    setRequired(true);
    setWidthFull();
    addValueChangeListener(
        change -> {
          if (change.getValue() == null) {
            setValue(change.getOldValue());
          }
        });
  }
}
