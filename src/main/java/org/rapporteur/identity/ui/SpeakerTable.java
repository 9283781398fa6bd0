package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.SpeakerDetails;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The speakers of a delegation. The head and secretariats can change them, and every other speaker
/// can leave.
final class SpeakerTable extends Div {

  private enum Action {
    HAND_OVER("hand-over"),
    END("end");

    private final String keySuffix;

    Action(String keySuffix) {
      this.keySuffix = keySuffix;
    }
  }

  private final transient DelegationLifecycleService delegations;
  private final transient ViewerService viewers;
  private final transient DelegationProfile delegation;
  private final transient Runnable onChange;
  private final transient Viewer viewer;
  private final boolean canManage;
  private final boolean hasActions;

  SpeakerTable(
      DelegationLifecycleService delegations,
      ViewerService viewers,
      DelegationProfile delegation,
      Runnable onChange) {
    this.delegations = delegations;
    this.viewers = viewers;
    this.delegation = delegation;
    this.onChange = onChange;
    viewer = viewers.current();
    canManage = delegation.canBeManagedBy(viewer);
    hasActions = canManage || delegation.hasSpeaker(viewer.person());
    var columns =
        new ArrayList<>(
            List.of(
                getTranslation("identity.speaker.function"),
                getTranslation("identity.speaker.since")));
    if (hasActions) {
      columns.add(getTranslation("identity.speaker.actions"));
    }
    var table = new ResponsiveTable(getTranslation("identity.speakers"), columns);
    delegation.speakers().forEach(speaker -> addRow(table, speaker));
    add(table);
  }

  private void addRow(ResponsiveTable table, SpeakerDetails speaker) {
    var heading = new ArrayList<Component>();
    heading.add(new Span(speaker.name()));
    if (speaker.isHead()) {
      heading.add(new Span(" "));
      heading.add(new Tag(getTranslation("identity.speaker.head")));
    }
    var period = new Span(periodText(speaker));
    if (hasActions) {
      table.addRowWithHeading(heading, period, createActions(speaker));
    } else {
      table.addRowWithHeading(heading, period);
    }
  }

  private String periodText(SpeakerDetails speaker) {
    String from = UtcTime.formatDate(speaker.since(), getLocale());
    var endedAt = speaker.endedAt();
    return endedAt == null
        ? from
        : getTranslation("identity.period", from, UtcTime.formatDate(endedAt, getLocale()));
  }

  private Span createActions(SpeakerDetails speaker) {
    var actions = new Span();
    actions.addClassName("row");
    if (!speaker.isActive()) {
      actions.add(new Span(getTranslation("identity.speaker.ended")));
      return actions;
    }
    if (speaker.isHead()) {
      return actions;
    }
    if (canManage) {
      actions.add(createButton(Action.HAND_OVER, speaker));
    }
    if (canManage || viewer.isPerson(speaker.person())) {
      actions.add(createButton(Action.END, speaker));
    }
    return actions;
  }

  private NativeButton createButton(Action action, SpeakerDetails speaker) {
    var button =
        new NativeButton(
            getTranslation("identity.speaker.action." + action.keySuffix),
            click -> openConfirmation(action, speaker));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(
        getTranslation("identity.speaker.action-of." + action.keySuffix, speaker.name()));
    return button;
  }

  private void openConfirmation(Action action, SpeakerDetails speaker) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(
        getTranslation("identity.speaker.action-of." + action.keySuffix, speaker.name()));
    dialog.setText(getTranslation("identity.speaker.confirm." + action.keySuffix, speaker.name()));
    dialog.setConfirmText(getTranslation("identity.speaker.action." + action.keySuffix));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("identity.speaker.cancel"));
    dialog.addConfirmListener(event -> execute(action, speaker));
    dialog.open();
  }

  private void execute(Action action, SpeakerDetails speaker) {
    switch (action) {
      case HAND_OVER ->
          delegations.changeHead(viewers.current(), delegation.id(), speaker.person());
      case END -> delegations.endSpeaker(viewers.current(), delegation.id(), speaker.person());
    }
    Toast.show(getTranslation("identity.speaker.done." + action.keySuffix, speaker.name()));
    onChange.run();
  }
}
