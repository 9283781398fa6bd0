package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.AdministrativeAct;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Timestamp;

/// What was done about people, the newest first.
final class AuditTable extends Div {

  private final transient AdministrationService administration;
  private final transient Viewers viewers;
  private final transient ScopeNames scopes;
  private final NativeTable table;
  private final Button more = new Button();
  private long last = Long.MAX_VALUE;

  AuditTable(AdministrationService administration, Viewers viewers, ScopeNames scopes) {
    this.administration = administration;
    this.viewers = viewers;
    this.scopes = scopes;
    table =
        Cells.table(
            getTranslation("identity.audit"),
            List.of(
                getTranslation("identity.column.when"),
                getTranslation("identity.column.who"),
                getTranslation("identity.column.did"),
                getTranslation("identity.column.to")));
    table.addClassName("aud");
    more.setText(getTranslation("identity.audit.more"));
    more.addClickListener(click -> loadMore());
    add(table, new Paragraph(more));
    loadMore();
    if (last == Long.MAX_VALUE) {
      removeAll();
      add(new EmptyState(getTranslation("identity.audit.none"), ""));
    }
  }

  private void loadMore() {
    var page = administration.acts(viewers.current(), last);
    page.forEach(act -> table.getBody().add(row(act)));
    if (!page.isEmpty()) {
      last = page.getLast().id();
    }
    more.setVisible(page.size() == AdministrationService.PAGE);
  }

  private NativeTableRow row(AdministrativeAct act) {
    return new NativeTableRow(
        Cells.cell(getTranslation("identity.column.when"), new Timestamp(act.at())),
        Cells.cell(getTranslation("identity.column.who"), new Span(act.actor())),
        Cells.cell(getTranslation("identity.column.did"), new Span(did(act))),
        Cells.cell(getTranslation("identity.column.to"), new Span(to(act))));
  }

  private String did(AdministrativeAct act) {
    var role = act.role();
    return role == null
        ? getTranslation(act.kind().key())
        : getTranslation(act.kind().key()) + ": " + getTranslation("identity.role." + role.name());
  }

  private String to(AdministrativeAct act) {
    var scope = act.scope();
    String where = scope == null ? "" : ", " + scopes.of(scope);
    return act.subject() + where + (act.reason().isEmpty() ? "" : ". " + act.reason());
  }
}
