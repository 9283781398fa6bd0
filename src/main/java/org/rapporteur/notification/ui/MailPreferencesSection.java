package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.BiFunction;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AccountSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.NotificationPreference;
import org.rapporteur.uikit.Toast;

/// Section of the account page with the default mail preferences.
@SpringComponent
class MailPreferencesSection implements AccountSection {

  private static final SectionPlace PLACE =
      new SectionPlace("notices", "notification.preferences", 310);

  private final FollowService follows;
  private final ViewerService viewers;

  MailPreferencesSection(FollowService follows, ViewerService viewers) {
    this.follows = follows;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var content = new Div();
    content.addClassName("form");
    var defaults = follows.getDefaults(viewers.current());
    var decisionsNote = new Paragraph(content.getTranslation("notification.preferences.decisions"));
    decisionsNote.addClassNames("small", "muted");
    content.add(
        createPreferenceSelect(
            "notification.preferences.own",
            "notification.preferences.own.text",
            defaults.own(),
            DefaultPreferences::withOwn),
        createPreferenceSelect(
            "notification.preferences.followed",
            "notification.preferences.followed.text",
            defaults.followed(),
            DefaultPreferences::withFollowed),
        decisionsNote);
    return content;
  }

  private NotificationPreferenceSelect createPreferenceSelect(
      String labelKey,
      String helperTextKey,
      NotificationPreference current,
      BiFunction<DefaultPreferences, NotificationPreference, DefaultPreferences> withPreference) {
    var select = new NotificationPreferenceSelect();
    select.setLabel(select.getTranslation(labelKey));
    select.setHelperText(select.getTranslation(helperTextKey));
    select.setValue(current);
    select.addValueChangeListener(
        change -> {
          var viewer = viewers.current();
          follows.saveDefaults(
              viewer, withPreference.apply(follows.getDefaults(viewer), change.getValue()));
          Toast.show(select.getTranslation("notification.preferences.saved"));
        });
    return select;
  }
}
