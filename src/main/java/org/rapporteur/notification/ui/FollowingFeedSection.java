package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.notification.mail.MailService;

/// Section of the account page with the secret address of the personal feed.
@SpringComponent
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
    return new FollowingFeedPanel(feedService, mailService.siteUrl(), viewers);
  }
}
