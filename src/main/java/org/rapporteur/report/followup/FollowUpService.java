package org.rapporteur.report.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.followup.FollowUpPage.Item;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Follow-ups: the secretariat says what happened to what a paragraph recommends, for as long as it
/// goes on, also after the consultation was archived. None is changed; a mistaken one is taken back
/// in public.
@Service
public class FollowUpService {

  private static final Pattern PLACE = Pattern.compile("([^.]+)\\.([1-9][0-9]{0,8})");

  private final FollowUpRepository followUps;
  private final ReportService reports;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final Transactions transactions;
  private final Clock clock;

  FollowUpService(
      FollowUpRepository followUps,
      ReportService reports,
      ConsultationService consultations,
      PublicLogService log,
      Transactions transactions,
      Clock clock) {
    this.followUps = followUps;
    this.reports = reports;
    this.consultations = consultations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Public at once, beside the paragraph in every edition that has it.
  public FollowUpDetails add(
      Viewer viewer, ConsultationId consultation, int edition, FollowUpDraft draft) {
    var person = viewer.requireSecretariat(consultation.scope(), "follow-up");
    return transactions.write(
        () -> {
          var followed = reports.get(viewer, consultation, edition);
          var paragraph = paragraph(followed, draft.paragraph());
          days(consultations.get(consultation)).check(draft.day());
          int number = recordAdded(followed, draft, viewer.name());
          followUps.add(followed, paragraph.id(), draft, person, number, now());
          return load(consultation, number);
        });
  }

  /// Once, with the reason; it stays where it stood, marked.
  public FollowUpDetails takeBack(
      Viewer viewer, ConsultationId consultation, int followUp, String why) {
    var person = viewer.requireSecretariat(consultation.scope(), "follow-up");
    String reason = InputText.requireText("reason", why, FollowUpDraft.MAX_TEXT);
    return transactions.write(
        () -> {
          var mistaken =
              followUps.lock(consultation, followUp).orElseThrow(() -> unknown(followUp));
          if (!mistaken.stands()) {
            throw new FollowUpTakenBack(followUp);
          }
          int number = recordTakenBack(mistaken, reason, viewer.name());
          followUps.takeBack(mistaken, new TakenBack(reason, now(), number), person);
          return load(consultation, followUp);
        });
  }

  /// To a report, in the order in which it happened, for everyone who may read it.
  public List<FollowUpDetails> of(Viewer viewer, ConsultationId consultation) {
    reports.getLatest(viewer, consultation);
    return followUps.of(consultation);
  }

  /// By the number of its entry.
  public FollowUpDetails get(Viewer viewer, ConsultationId consultation, int followUp) {
    reports.getLatest(viewer, consultation);
    return load(consultation, followUp);
  }

  /// To all reports, what happened last first, from a place that a page named or from the first.
  /// All reports are public.
  public FollowUpPage page(FollowUpChoice choice, String after, int most) {
    var found =
        followUps.newest(choice, after.equals(FollowUpPage.FIRST) ? null : at(after), most + 1);
    return FollowUpPage.of(items(found), most);
  }

  /// To all reports, what was told or taken back last first: news of long ago is news.
  public List<Item> told(int most) {
    return items(followUps.told(most));
  }

  /// From the last in which something happened back to the first.
  public List<Integer> years() {
    return followUps.years();
  }

  /// On which a follow-up can have happened.
  public FollowUpDays days(ConsultationDetails consultation) {
    return FollowUpDays.of(consultation, clock.instant());
  }

  private List<Item> items(List<FollowUpDetails> found) {
    return found.stream()
        .map(each -> new Item(consultations.get(each.consultation()), each))
        .toList();
  }

  private FollowUpDetails at(String place) {
    var named = PLACE.matcher(place);
    if (!named.matches()) {
      throw new NotFound("follow-up", place);
    }
    var consultation =
        consultations.get(Viewer.VISITOR, Slug.fromPath(named.group(1), "consultation"));
    return load(consultation.id(), Integer.parseInt(named.group(2)));
  }

  private Block.Paragraph paragraph(Edition edition, int number) {
    return reports.document(edition).paragraphs().stream()
        .filter(paragraph -> paragraph.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("paragraph", number));
  }

  private int recordAdded(Edition edition, FollowUpDraft draft, String name) {
    var facts = new HashMap<>(place(edition.number(), draft.paragraph()));
    facts.put("day", draft.day().toString());
    facts.put("status", draft.status().code());
    String words = draft.link() == null ? draft.text() : draft.text() + "\n" + draft.link();
    return record(
        edition.consultation(),
        new EntryDraft(
            FollowUpLinks.ADDED,
            "edition %d, ¶ %d".formatted(edition.number(), draft.paragraph()),
            "secretariat",
            facts,
            words,
            name));
  }

  private int recordTakenBack(FollowUpDetails followUp, String reason, String name) {
    return record(
        followUp.consultation(),
        new EntryDraft(
            FollowUpLinks.TAKEN_BACK,
            followUp.label(),
            "secretariat",
            place(followUp.edition(), followUp.paragraph()),
            reason,
            name));
  }

  private static Map<String, String> place(int edition, int paragraph) {
    return Map.of("edition", String.valueOf(edition), "paragraph", String.valueOf(paragraph));
  }

  private int record(ConsultationId consultation, EntryDraft entry) {
    return log.record(new LogName(consultations.get(consultation).slug().value()), entry);
  }

  private FollowUpDetails load(ConsultationId consultation, int followUp) {
    return followUps.find(consultation, followUp).orElseThrow(() -> unknown(followUp));
  }

  private static NotFound unknown(int followUp) {
    return new NotFound("follow-up", LogEntry.label(followUp));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
