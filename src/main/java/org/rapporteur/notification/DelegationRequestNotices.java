package org.rapporteur.notification;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationRequested;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.InboxSql.NewInboxItem;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds and renders inbox items about requests to verify a delegation. All members of secretariats
/// get one, because each of them can answer.
@Component
class DelegationRequestNotices implements InboxItemRenderer {

  private final InboxSql inboxSql;
  private final AppointmentService appointments;
  private final DelegationService delegations;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  DelegationRequestNotices(
      InboxSql inboxSql,
      AppointmentService appointments,
      DelegationService delegations,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.appointments = appointments;
    this.delegations = delegations;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(DelegationRequested event) {
    var item =
        new NewInboxItem(
            "delegation-request:" + event.delegation().value(),
            InboxItemKind.DELEGATION_REQUEST,
            null,
            event.delegation().value(),
            clock.instant());
    var recipients = appointments.listAppointed(Role.SECRETARIAT);
    transactions.write(() -> inboxSql.add(item, recipients));
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(InboxItemKind.DELEGATION_REQUEST);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    if (!viewer.isSecretariatAnywhere()) {
      return List.of();
    }
    var ids = rows.stream().map(row -> new DelegationId(row.subjectId())).toList();
    var delegationById =
        delegations.findByIds(ids).stream()
            .collect(Collectors.toMap(DelegationDetails::id, Function.identity()));
    return rows.stream()
        .flatMap(
            row ->
                Optional.ofNullable(delegationById.get(new DelegationId(row.subjectId())))
                    .map(delegation -> toItem(row, delegation, locale))
                    .stream())
        .toList();
  }

  @Override
  public int countHidden(Viewer viewer, List<InboxRow> rows) {
    return viewer.isSecretariatAnywhere() ? 0 : rows.size();
  }

  private InboxItem toItem(InboxRow row, DelegationDetails delegation, Locale locale) {
    return row.toItem(
        messages.text(locale, "notification.inbox.delegation-request", delegation.name()),
        messages.text(locale, "notification.inbox.delegation-request.text"),
        "/delegations/" + delegation.slug());
  }
}
