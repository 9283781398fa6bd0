package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Toast;

/// Panel to create, replace and delete the secret URL of the personal feed. A new URL is shown only
/// once.
class FollowingFeedPanel extends Div {

  private final transient FollowingFeedService feedService;
  private final String siteUrl;
  private final transient ViewerService viewers;

  FollowingFeedPanel(FollowingFeedService feedService, String siteUrl, ViewerService viewers) {
    this.feedService = feedService;
    this.siteUrl = siteUrl;
    this.viewers = viewers;
    addClassName("form");
    showStatus();
  }

  private void showStatus() {
    var createdAt = feedService.findCreationTime(viewers.current());
    removeAll();
    add(createExplanation());
    createdAt.ifPresent(time -> add(createCreationNote(time)));
    add(createButtons(createdAt.isPresent()));
  }

  private void showNewUrl(Secret secret) {
    removeAll();
    add(createExplanation(), createUrlField(secret), createButtons(true));
  }

  private Paragraph createExplanation() {
    var explanation = new Paragraph(getTranslation("notification.following.feed.about"));
    explanation.addClassNames("small", "muted");
    return explanation;
  }

  private Paragraph createCreationNote(Instant createdAt) {
    return new Paragraph(
        getTranslation(
            "notification.following.feed.since", UtcTime.format(createdAt, getLocale())));
  }

  private TextField createUrlField(Secret secret) {
    var urlField =
        new TextField(
            getTranslation("notification.following.feed.link"),
            siteUrl + FollowingFeedController.PATH + secret.value() + "/feed.atom",
            "");
    urlField.setReadOnly(true);
    urlField.setWidthFull();
    urlField.setAutoselect(true);
    urlField.setHelperText(getTranslation("notification.following.feed.copy-now"));
    return urlField;
  }

  private Component createButtons(boolean hasUrl) {
    var buttons = new Div(createNewUrlButton(hasUrl));
    buttons.addClassName("row");
    if (hasUrl) {
      buttons.add(createDeleteButton());
    }
    return buttons;
  }

  private Button createNewUrlButton(boolean hasUrl) {
    return new Button(
        getTranslation(
            hasUrl ? "notification.following.feed.replace" : "notification.following.feed.create"),
        click -> {
          showNewUrl(feedService.createSecret(viewers.current()));
          Toast.show(getTranslation("notification.following.feed.created"));
        });
  }

  private Button createDeleteButton() {
    return new Button(
        getTranslation("notification.following.feed.delete"),
        click -> {
          feedService.deleteSecret(viewers.current());
          showStatus();
          Toast.show(getTranslation("notification.following.feed.deleted"));
        });
  }
}
