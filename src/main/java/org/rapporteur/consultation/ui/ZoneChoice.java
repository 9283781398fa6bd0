package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;

/// Time zones by place, each with its distance from UTC now.
class ZoneChoice extends ComboBox<ZoneId> {

  private static final List<ZoneId> PLACES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id ->
                  id.equals("UTC")
                      || id.matches(
                          "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
          .sorted()
          .map(ZoneId::of)
          .toList();

  ZoneChoice(Clock clock) {
    setLabel(getTranslation("consultation.editor.zone"));
    setHelperText(getTranslation("consultation.editor.zone.help"));
    addThemeName("helper-above-field");
    setItems(PLACES);
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
  }
}
