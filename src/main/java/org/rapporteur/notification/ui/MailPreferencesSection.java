package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.NotificationPreference;
import org.rapporteur.uikit.Toast;

/// Section of the account page with the default mail preferences.
@org.springframework.stereotype.Component
class MailPreferencesSection implements AccountPart {

  private static final PartPlace PLACE = new PartPlace("notices", "notification.choice", 310);

  private final FollowService follows;
  private final Viewers viewers;

  MailPreferencesSection(FollowService follows, Viewers viewers) {
    this.follows = follows;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var content = new Div();
    var choice = follows.getDefaults(viewers.current());
    var decisionsNote = new Paragraph(content.getTranslation("notification.choice.decisions"));
    decisionsNote.addClassNames("small", "muted");
    content.add(
        preferenceSelect(
            content,
            "notification.choice.own",
            "notification.choice.own.text",
            choice.own(),
            preference ->
                new DefaultPreferences(
                    follows.getDefaults(viewers.current()).followed(), preference)),
        preferenceSelect(
            content,
            "notification.choice.followed",
            "notification.choice.followed.text",
            choice.followed(),
            preference ->
                new DefaultPreferences(preference, follows.getDefaults(viewers.current()).own())),
        decisionsNote);
    content.addClassName("form");
    return content;
  }

  private NotificationPreferenceSelect preferenceSelect(
      Div content,
      String label,
      String helperText,
      NotificationPreference current,
      Function<NotificationPreference, DefaultPreferences> newDefaults) {
    var select = new NotificationPreferenceSelect();
    select.setLabel(content.getTranslation(label));
    select.setHelperText(content.getTranslation(helperText));
    select.setValue(current);
    select.addValueChangeListener(
        change -> {
          follows.saveDefaults(viewers.current(), newDefaults.apply(change.getValue()));
          Toast.show(content.getTranslation("notification.choice.saved"));
        });
    return select;
  }
}
