package org.rapporteur.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AdministrationSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.notification.mail.Mail;
import org.rapporteur.notification.mail.MailService;
import org.rapporteur.uikit.Timestamp;

/// Section of the administration page that lists waiting mails. Without a mail server it also shows
/// their text, so that administrators can pass it on.
@SpringComponent
class WaitingMailsSection implements AdministrationSection {

  /// The section is below those about people and above the search index.
  private static final SectionPlace PLACE = new SectionPlace("mails", "notification.mails", 500);

  private final MailService mailService;
  private final ViewerService viewers;

  WaitingMailsSection(MailService mailService, ViewerService viewers) {
    this.mailService = mailService;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var content = new Div();
    var mails = mailService.listWaiting(viewers.current());
    content.add(
        new Paragraph(
            content.getTranslation(
                mailService.hasServer()
                    ? "notification.mails.server"
                    : "notification.mails.no-server")));
    if (mails.isEmpty()) {
      content.add(new Paragraph(content.getTranslation("notification.mails.none")));
      return content;
    }
    var list = new UnorderedList();
    list.addClassNames("rows", "mails");
    mails.forEach(mail -> list.add(createRow(mail)));
    content.add(list);
    return content;
  }

  private static ListItem createRow(Mail mail) {
    var delivery = mail.delivery();
    var timeAndRecipient =
        new Paragraph(new Timestamp(delivery.queuedAt()), new Span(" " + mail.recipient()));
    timeAndRecipient.addClassName("sub");
    var item = new ListItem(timeAndRecipient);
    if (delivery.problem() != null) {
      item.add(
          new Paragraph(
              item.getTranslation(
                  "notification.mails.problem", delivery.attempts(), delivery.problem())));
    }
    item.add(mail.hasText() ? createExpandableText(mail) : new Paragraph(mail.subject()));
    return item;
  }

  private static Details createExpandableText(Mail mail) {
    var text = new Pre(mail.text());
    text.addClassName("mail-text");
    return new Details(mail.subject(), text);
  }
}
