package org.rapporteur.synthesis.coding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.coding.Coding.Coder;
import org.rapporteur.synthesis.coding.Coding.Subject;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.offer.CodedParagraphs;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.stereotype.Service;

/// The codings of a consultation: opened on a theme of the latest draft with a proposition and two
/// coders, and given up where they should not count.
@Service
public class CodingService {

  public static final int MAX_PROPOSITION = 300;

  /// More than two people read in a week; of more a sample is drawn.
  public static final int MOST_UNITS = 2_000;

  /// The draft states a proposition in marks of its own.
  private static final Pattern MARKS = Pattern.compile("[“”«»「」„]");

  private static final Pattern STOP = Pattern.compile("[.。\\s]+$");

  private final CodingRepository repository;
  private final Codings codings;
  private final DraftThemes themes;
  private final CurrentMaterial current;
  private final CodedParagraphs paragraphs;
  private final AppointmentService appointments;
  private final Transactions transactions;
  private final Clock clock;

  CodingService(
      CodingRepository repository,
      Codings codings,
      DraftThemes themes,
      CurrentMaterial current,
      CodedParagraphs paragraphs,
      AppointmentService appointments,
      Transactions transactions,
      Clock clock) {
    this.repository = repository;
    this.codings = codings;
    this.themes = themes;
    this.current = current;
    this.paragraphs = paragraphs;
    this.appointments = appointments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// In the order of their numbers.
  public List<CodingDetails> of(Viewer viewer, ConsultationId consultation) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    return transactions.read(
        () ->
            codings.details(
                repository.findByConsultationIdOrderByNumber(consultation.value()), material, by));
  }

  public CodingDetails get(Viewer viewer, ConsultationId consultation, int number) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    return transactions.read(
        () -> codings.details(codings.get(consultation, number), material, by));
  }

  /// None where there is no draft yet.
  public CodingChoices choices(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () -> {
          var coders = coders(consultation);
          var names = codings.names(coders.stream());
          return new CodingChoices(
              themes.latest(consultation).stream()
                  .flatMap(draft -> draft.themes().stream())
                  .map(
                      theme ->
                          new CodingChoices.OfTheme(
                              theme.id(),
                              theme.question(),
                              theme.label(),
                              theme.prevalence().holders()))
                  .toList(),
              coders.stream()
                  .map(coder -> new CodingChoices.OfCoder(coder, names.getOrDefault(coder, "")))
                  .toList());
        });
  }

  private List<PersonId> coders(ConsultationId consultation) {
    return appointments.listAppointed(Role.SECRETARIAT, consultation.scope());
  }

  /// Answers the number of the coding. Its units are drawn before the draft is held: that takes a
  /// while, and every editor would wait.
  public int open(Viewer viewer, ConsultationId consultation, CodingDraft draft) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    String proposition = proposition(draft.proposition());
    var material = current.known(consultation);
    var of = transactions.read(() -> subject(consultation, draft));
    var drawn = new UnitDrawing(material, of.theme(), of.statements()).draw(draft.sample());
    return transactions
        .write(
            () -> {
              if (themes.lock(consultation) != of.draft()) {
                return Optional.<Integer>empty(); // a run has made another draft meanwhile
              }
              int number = repository.countByConsultationId(consultation.value()) + 1;
              repository.save(
                  new Coding(consultation, number, of, proposition, drawn, by, clock.instant()));
              return Optional.of(number);
            })
        .orElseGet(() -> open(viewer, consultation, draft));
  }

  private Subject subject(ConsultationId consultation, CodingDraft draft) {
    themes.requireOpen(consultation);
    var latest =
        themes
            .latest(consultation)
            .orElseThrow(() -> new NotFound("synthesis", consultation.value()));
    var theme = latest.theme(draft.theme()).orElseThrow(() -> new NotFound("theme", draft.theme()));
    return new Subject(
        latest.version(), theme, latest.statements().apply(theme.id()), twoOf(consultation, draft));
  }

  private List<Coder> twoOf(ConsultationId consultation, CodingDraft draft) {
    var may = coders(consultation);
    if (draft.first().equals(draft.second())
        || !Stream.of(draft.first(), draft.second()).allMatch(may::contains)) {
      throw new InvalidInput("coding.coders", "second");
    }
    return List.of(new Coder(1, draft.first(), null), new Coder(2, draft.second(), null));
  }

  /// Without the stop at its end, for it stands within a sentence.
  private static String proposition(String typed) {
    String line = InputText.requireLine("proposition", typed, MAX_PROPOSITION);
    if (MARKS.matcher(line).find()) {
      throw new InvalidInput("coding.marks", "proposition");
    }
    return InputText.requireText(
        "proposition", STOP.matcher(line).replaceFirst(""), MAX_PROPOSITION);
  }

  /// Its sheets stay as they are and count no more.
  public void giveUp(Viewer viewer, ConsultationId consultation, int number) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    transactions.write(
        () -> {
          themes.lock(consultation);
          var coding = codings.lock(consultation, number);
          if (!coding.isGivenUp()) {
            coding.giveUp(by, clock.instant());
            paragraphs.follow(consultation, material, by);
          }
        });
  }
}
