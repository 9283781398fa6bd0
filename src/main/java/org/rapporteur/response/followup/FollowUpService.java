package org.rapporteur.response.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicActs;
import org.rapporteur.response.PublicEntry;
import org.rapporteur.response.followup.FollowUpPage.Item;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Follow-ups: the secretariat publishes the progress of recommendations, also after the
/// consultation was archived.
@Service
public class FollowUpService {

  private static final Pattern CURSOR = Pattern.compile("([^.]+)\\.([1-9][0-9]{0,8})");

  private final FollowUpRepository followUps;
  private final ReportService reports;
  private final ConsultationService consultations;
  private final PublicActs acts;
  private final Clock clock;

  FollowUpService(
      FollowUpRepository followUps,
      ReportService reports,
      ConsultationService consultations,
      PublicActs acts,
      Clock clock) {
    this.followUps = followUps;
    this.reports = reports;
    this.consultations = consultations;
    this.acts = acts;
    this.clock = clock;
  }

  /// Publishes a follow-up to a paragraph of an edition.
  public FollowUpDetails add(
      Viewer viewer, ConsultationId consultation, int edition, FollowUpDraft draft) {
    var person = viewer.requireSecretariat(consultation.scope(), "follow-up");
    return acts.run(
        consultation,
        () -> {
          String id =
              reports.paragraphId(reports.get(viewer, consultation, edition), draft.paragraph());
          if (!possibleDays(consultations.get(consultation)).contains(draft.day())) {
            throw new InvalidInput("follow-up.day", "day", Map.of("day", draft.day().toString()));
          }
          var paragraph = new EditionParagraph(edition, draft.paragraph(), id);
          var entry = record(viewer, consultation, paragraph, draft);
          return followUps
              .save(new FollowUp(consultation, paragraph, draft, person, entry))
              .details();
        });
  }

  /// Withdraws a mistaken follow-up. It stays visible with the reason.
  public FollowUpDetails withdraw(
      Viewer viewer, ConsultationId consultation, int number, String reason) {
    var person = viewer.requireSecretariat(consultation.scope(), "follow-up");
    String text = InputText.requireText("reason", reason, FollowUpDraft.MAX_TEXT);
    return acts.run(
        consultation,
        () -> {
          var followUp = load(consultation, number);
          followUp.requireNotWithdrawn();
          var details = followUp.details();
          var entry =
              acts.record(
                  consultation,
                  new EntryDraft(
                      FollowUpLinks.WITHDRAWN,
                      details.entry().label(),
                      "secretariat",
                      details.paragraph().facts(),
                      text,
                      viewer.name()));
          followUp.withdraw(new FollowUpWithdrawal(text, person.value(), entry));
          return followUp.details();
        });
  }

  /// Lists the follow-ups to a report by day.
  public List<FollowUpDetails> list(Viewer viewer, ConsultationId consultation) {
    reports.getLatest(viewer, consultation);
    return followUps.findByConsultationIdOrderByHappenedOnAscIdAsc(consultation.value()).stream()
        .map(FollowUp::details)
        .toList();
  }

  /// Returns a follow-up by the number of its log entry.
  public FollowUpDetails get(Viewer viewer, ConsultationId consultation, int number) {
    reports.getLatest(viewer, consultation);
    return load(consultation, number).details();
  }

  /// Lists a page of the follow-ups of all consultations. All reports are public.
  ///
  /// @param cursor from the previous page, or [FollowUpPage#FIRST]
  public FollowUpPage listPage(FollowUpFilter filter, String cursor, int pageSize) {
    LocalDate last = filter.lastDay();
    long beforeId = Long.MAX_VALUE;
    if (!cursor.equals(FollowUpPage.FIRST)) {
      var previous = find(cursor);
      if (!previous.details().day().isAfter(last)) {
        last = previous.details().day();
        beforeId = previous.id();
      }
    }
    return FollowUpPage.of(
        toItems(
            followUps.listBefore(
                filter.firstDay(), last, beforeId, filter.status(), Limit.of(pageSize + 1))),
        pageSize);
  }

  /// Lists the follow-ups of all consultations that were added or withdrawn last.
  public List<Item> listLatest(int limit) {
    return toItems(followUps.listLatest(Limit.of(limit)));
  }

  /// Lists the years with follow-ups, latest first.
  public List<Integer> listYears() {
    return followUps.listYears();
  }

  /// Returns the days from the opening of the consultation until today, in its time zone.
  public DateRange possibleDays(ConsultationDetails consultation) {
    var schedule = consultation.schedule();
    var opensAt = schedule.opensAt();
    return new DateRange(
        opensAt == null ? null : LocalDate.ofInstant(opensAt, schedule.zone()),
        LocalDate.ofInstant(clock.instant(), schedule.zone()));
  }

  private List<Item> toItems(List<FollowUp> found) {
    return found.stream()
        .map(each -> new Item(consultations.get(each.consultation()), each.details()))
        .toList();
  }

  private FollowUp find(String cursor) {
    var parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new NotFound("follow-up", cursor);
    }
    var consultation =
        consultations.get(Viewer.VISITOR, Slug.fromPath(parts.group(1), "consultation"));
    return load(consultation.id(), Integer.parseInt(parts.group(2)));
  }

  private PublicEntry record(
      Viewer viewer, ConsultationId consultation, EditionParagraph paragraph, FollowUpDraft draft) {
    var facts = new HashMap<>(paragraph.facts());
    facts.put("day", draft.day().toString());
    facts.put("status", draft.status().code());
    return acts.record(
        consultation,
        new EntryDraft(
            FollowUpLinks.ADDED,
            paragraph.subject(),
            "secretariat",
            facts,
            draft.link() == null ? draft.text() : draft.text() + "\n" + draft.link(),
            viewer.name()));
  }

  private FollowUp load(ConsultationId consultation, int number) {
    return followUps
        .find(consultation.value(), number)
        .orElseThrow(() -> new NotFound("follow-up", LogEntry.label(number)));
  }
}
