package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.DeviceService;
import org.rapporteur.identity.account.SignedInDevice;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Toast;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/// The devices on which the viewer is signed in. Each has a button to sign out, and one button
/// signs out all.
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DeviceList extends Div {

  private final transient DeviceService devices;
  private final transient PersonService people;
  private final transient ViewerService viewers;
  private final transient AuthenticationContext authentication;
  private final UnorderedList list = new UnorderedList();

  DeviceList(
      DeviceService devices,
      PersonService people,
      ViewerService viewers,
      AuthenticationContext authentication) {
    this.devices = devices;
    this.people = people;
    this.viewers = viewers;
    this.authentication = authentication;
    var note = new Paragraph(getTranslation("identity.devices.text"));
    note.addClassNames("small", "muted");
    list.addClassName("rows");
    var signOutEverywhereButton =
        new Button(getTranslation("identity.devices.sign-out-all"), click -> signOutEverywhere());
    add(note, list, new Paragraph(signOutEverywhereButton));
    refresh();
  }

  private void refresh() {
    list.removeAll();
    devices.list(viewers.current()).forEach(device -> list.add(createRow(device)));
  }

  private ListItem createRow(SignedInDevice device) {
    String date = UtcTime.formatDate(device.signedInAt(), getLocale());
    var name = new Span(getTranslation("identity.device.since", date));
    name.addClassName("b");
    var lastUse =
        new Paragraph(
            new Span(
                getTranslation(
                    "identity.device.used", UtcTime.formatDate(device.lastUsedAt(), getLocale()))));
    lastUse.addClassName("sub");
    var actions = new Span();
    actions.addClassName("t");
    if (device.isCurrent()) {
      actions.add(new Tag(getTranslation("identity.device.current")));
    } else {
      var signOutLink =
          new NativeButton(getTranslation("identity.device.sign-out"), click -> signOut(device));
      signOutLink.addClassNames("linkbtn", "small");
      signOutLink.setAriaLabel(getTranslation("identity.device.sign-out.of", date));
      actions.add(signOutLink);
    }
    return new ListItem(new Icon(Icon.Name.LOCK), new Div(new Paragraph(name), lastUse), actions);
  }

  private void signOutEverywhere() {
    people.signOutEverywhere(viewers.current());
    authentication.logout();
  }

  private void signOut(SignedInDevice device) {
    devices.signOut(viewers.current(), device.id());
    Toast.show(getTranslation("identity.device.signed-out"));
    refresh();
  }
}
