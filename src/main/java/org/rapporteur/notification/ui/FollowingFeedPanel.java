package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.rapporteur.identity.Viewers;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Toast;

/// Creates, replaces and deletes the secret address of the personal feed. A new address is shown
/// once.
class FollowingFeedPanel extends Div {

  private final transient FollowingFeedService feedService;
  private final String siteUrl;
  private final transient Viewers viewers;

  FollowingFeedPanel(FollowingFeedService feedService, String siteUrl, Viewers viewers) {
    this.feedService = feedService;
    this.siteUrl = siteUrl;
    this.viewers = viewers;
    addClassName("form");
    showStatus();
  }

  private void showStatus() {
    var createdAt = feedService.createdAt(viewers.current());
    removeAll();
    add(about());
    createdAt.ifPresent(time -> add(creationNote(time)));
    add(buttons(createdAt.isPresent()));
  }

  private void showNewAddress(Secret secret) {
    removeAll();
    add(about(), addressField(secret), buttons(true));
  }

  private Paragraph about() {
    var about = new Paragraph(getTranslation("notification.following.feed.about"));
    about.addClassNames("small", "muted");
    return about;
  }

  private Paragraph creationNote(Instant createdAt) {
    return new Paragraph(
        getTranslation(
            "notification.following.feed.since", UtcTime.format(createdAt, getLocale())));
  }

  private TextField addressField(Secret secret) {
    var address =
        new TextField(
            getTranslation("notification.following.feed.address"),
            siteUrl + FollowingFeedController.PATH + secret.value() + "/feed.atom",
            "");
    address.setReadOnly(true);
    address.setWidthFull();
    address.setAutoselect(true);
    address.setHelperText(getTranslation("notification.following.feed.once"));
    return address;
  }

  private Component buttons(boolean hasAddress) {
    var buttons = new Div(createButton(hasAddress));
    buttons.addClassName("row");
    if (hasAddress) {
      buttons.add(deleteButton());
    }
    return buttons;
  }

  private Button createButton(boolean hasAddress) {
    return new Button(
        getTranslation(
            hasAddress ? "notification.following.feed.again" : "notification.following.feed.make"),
        click -> {
          showNewAddress(feedService.createAddress(viewers.current()));
          Toast.show(getTranslation("notification.following.feed.made"));
        });
  }

  private Button deleteButton() {
    return new Button(
        getTranslation("notification.following.feed.end"),
        click -> {
          feedService.deleteAddress(viewers.current());
          showStatus();
          Toast.show(getTranslation("notification.following.feed.ended"));
        });
  }
}
