package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.notification.Mails;
import org.rapporteur.notification.following.FollowingFeed;
import org.rapporteur.shared.Secret;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// The secret address of the feed of all that one follows, on the account page.
@org.springframework.stereotype.Component
class FollowingFeedPart implements AccountPart {

  private static final PartPlace PLACE =
      new PartPlace("following-feed", "notification.following.feed", 305);

  private final FollowingFeed feed;
  private final Mails site;
  private final Viewers viewers;

  FollowingFeedPart(FollowingFeed feed, Mails site, Viewers viewers) {
    this.feed = feed;
    this.site = site;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var content = new Div();
    content.addClassName("form");
    draw(content, null);
    return content;
  }

  private void draw(Div content, @Nullable Secret made) {
    content.removeAll();
    var about = new Paragraph(content.getTranslation("notification.following.feed.about"));
    about.addClassNames("small", "muted");
    content.add(about);
    var since = feed.madeAt(viewers.current());
    if (made != null) {
      content.add(address(content, made));
    } else {
      since.ifPresent(
          at ->
              content.add(
                  new Paragraph(
                      content.getTranslation(
                          "notification.following.feed.since",
                          Timestamp.words(at, UI.getCurrent().getLocale())))));
    }
    var acts = new Div(make(content, since.isPresent()));
    acts.addClassName("row");
    if (since.isPresent()) {
      acts.add(end(content));
    }
    content.add(acts);
  }

  private TextField address(Div content, Secret made) {
    var address =
        new TextField(
            content.getTranslation("notification.following.feed.address"),
            site.site() + FollowingFeedController.ADDRESS + made.value() + "/feed.atom",
            "");
    address.setReadOnly(true);
    address.setWidthFull();
    address.setAutoselect(true);
    address.setHelperText(content.getTranslation("notification.following.feed.once"));
    return address;
  }

  private Button make(Div content, boolean again) {
    return new Button(
        content.getTranslation(
            again ? "notification.following.feed.again" : "notification.following.feed.make"),
        click -> {
          draw(content, feed.make(viewers.current()));
          Toast.say(content.getTranslation("notification.following.feed.made"));
        });
  }

  private Button end(Div content) {
    return new Button(
        content.getTranslation("notification.following.feed.end"),
        click -> {
          feed.end(viewers.current());
          draw(content, null);
          Toast.say(content.getTranslation("notification.following.feed.ended"));
        });
  }
}
