package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.Telling;
import org.rapporteur.notification.following.TellingChoice;
import org.rapporteur.uikit.Toast;

/// What one is sent by mail where nothing else was chosen, on the account page.
@org.springframework.stereotype.Component
class MailChoicePart implements AccountPart {

  private static final PartPlace PLACE = new PartPlace("notices", "notification.choice", 310);

  private final FollowService follows;
  private final Viewers viewers;

  MailChoicePart(FollowService follows, Viewers viewers) {
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
    var choice = follows.choice(viewers.current());
    var always = new Paragraph(content.getTranslation("notification.choice.decisions"));
    always.addClassNames("small", "muted");
    content.add(
        select(
            content,
            "notification.choice.own",
            "notification.choice.own.text",
            choice.own(),
            how -> new TellingChoice(follows.choice(viewers.current()).followed(), how)),
        select(
            content,
            "notification.choice.followed",
            "notification.choice.followed.text",
            choice.followed(),
            how -> new TellingChoice(how, follows.choice(viewers.current()).own())),
        always);
    content.addClassName("form");
    return content;
  }

  private TellingSelect select(
      Div content,
      String label,
      String about,
      Telling now,
      Function<Telling, TellingChoice> choice) {
    var select = new TellingSelect();
    select.setLabel(content.getTranslation(label));
    select.setHelperText(content.getTranslation(about));
    select.setValue(now);
    select.addValueChangeListener(
        change -> {
          follows.choose(viewers.current(), choice.apply(change.getValue()));
          Toast.say(content.getTranslation("notification.choice.saved"));
        });
    return select;
  }
}
