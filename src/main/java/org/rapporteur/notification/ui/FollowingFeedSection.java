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
import org.rapporteur.notification.MailService;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Toast;

/// Section of the account page with the secret address of the personal feed.
@org.springframework.stereotype.Component
class FollowingFeedSection implements AccountPart {

  private static final PartPlace PLACE =
      new PartPlace("following-feed", "notification.following.feed", 305);

  private final FollowingFeedService feedService;
  private final MailService mailService;
  private final Viewers viewers;

  FollowingFeedSection(FollowingFeedService feedService, MailService mailService, Viewers viewers) {
    this.feedService = feedService;
    this.mailService = mailService;
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
    render(content, null);
    return content;
  }

  private void render(Div content, @Nullable Secret newSecret) {
    content.removeAll();
    var about = new Paragraph(content.getTranslation("notification.following.feed.about"));
    about.addClassNames("small", "muted");
    content.add(about);
    var createdAt = feedService.createdAt(viewers.current());
    if (newSecret != null) {
      content.add(addressField(content, newSecret));
    } else {
      createdAt.ifPresent(
          time ->
              content.add(
                  new Paragraph(
                      content.getTranslation(
                          "notification.following.feed.since",
                          UtcTime.format(time, UI.getCurrent().getLocale())))));
    }
    var buttons = new Div(createButton(content, createdAt.isPresent()));
    buttons.addClassName("row");
    if (createdAt.isPresent()) {
      buttons.add(deleteButton(content));
    }
    content.add(buttons);
  }

  private TextField addressField(Div content, Secret newSecret) {
    var address =
        new TextField(
            content.getTranslation("notification.following.feed.address"),
            mailService.siteUrl() + FollowingFeedController.PATH + newSecret.value() + "/feed.atom",
            "");
    address.setReadOnly(true);
    address.setWidthFull();
    address.setAutoselect(true);
    address.setHelperText(content.getTranslation("notification.following.feed.once"));
    return address;
  }

  private Button createButton(Div content, boolean hasAddress) {
    return new Button(
        content.getTranslation(
            hasAddress ? "notification.following.feed.again" : "notification.following.feed.make"),
        click -> {
          render(content, feedService.createAddress(viewers.current()));
          Toast.show(content.getTranslation("notification.following.feed.made"));
        });
  }

  private Button deleteButton(Div content) {
    return new Button(
        content.getTranslation("notification.following.feed.end"),
        click -> {
          feedService.deleteAddress(viewers.current());
          render(content, null);
          Toast.show(content.getTranslation("notification.following.feed.ended"));
        });
  }
}
