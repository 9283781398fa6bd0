package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.account.DeviceService;
import org.rapporteur.identity.account.SignedInDevice;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Toast;

/// The viewer's signed-in devices, each with a sign-out button.
final class DeviceList extends Div {

  private final transient DeviceService devices;
  private final transient Viewers viewers;
  private final UnorderedList list = new UnorderedList();

  DeviceList(DeviceService devices, Viewers viewers) {
    this.devices = devices;
    this.viewers = viewers;
    list.addClassName("rows");
    add(list);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    devices.list(viewers.current()).forEach(device -> list.add(row(device)));
  }

  private ListItem row(SignedInDevice device) {
    String date = UtcTime.formatDate(device.since(), getLocale());
    var name = new Span(getTranslation("identity.device.since", date));
    name.addClassName("b");
    var used =
        new Paragraph(
            new Span(
                getTranslation(
                    "identity.device.used", UtcTime.formatDate(device.lastUsed(), getLocale()))));
    used.addClassName("sub");
    var tools = new Span();
    tools.addClassName("t");
    if (device.current()) {
      tools.add(new Tag(getTranslation("identity.device.here")));
    } else {
      var end = new NativeButton(getTranslation("identity.device.end"), click -> signOut(device));
      end.addClassNames("linkbtn", "small");
      end.setAriaLabel(getTranslation("identity.device.end.of", date));
      tools.add(end);
    }
    return new ListItem(new Icon(Icon.Name.LOCK), new Div(new Paragraph(name), used), tools);
  }

  private void signOut(SignedInDevice device) {
    devices.signOut(viewers.current(), device.id());
    Toast.show(getTranslation("identity.device.ended"));
    refresh();
  }
}
