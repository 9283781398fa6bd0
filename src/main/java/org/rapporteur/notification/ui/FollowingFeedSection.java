package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AccountSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.notification.following.FollowingFeedService;
import org.rapporteur.notification.mail.MailService;

/// Section of the account page with the secret URL of the personal feed.
@SpringComponent
class FollowingFeedSection implements AccountSection {

  private static final SectionPlace PLACE =
      new SectionPlace("following-feed", "notification.following.feed", 305);

  private final FollowingFeedService feedService;
  private final MailService mailService;
  private final ViewerService viewers;

  FollowingFeedSection(
      FollowingFeedService feedService, MailService mailService, ViewerService viewers) {
    this.feedService = feedService;
    this.mailService = mailService;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    return new FollowingFeedPanel(feedService, mailService.siteUrl(), viewers);
  }
}
