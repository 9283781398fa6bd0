package org.rapporteur.synthesis.coding;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.coding.CodingResult.Coded;
import org.rapporteur.synthesis.coding.CodingUnit.Settled;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.offer.CodedParagraphs;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.stereotype.Service;

/// What two sheets tell together once both are in, and how disagreements are settled: by a person
/// who gives a reason. Both codes stay, as does every earlier settlement.
@Service
public class SettlingService {

  public static final int MAX_REASON = 1_000;

  private final Codings codings;
  private final DraftThemes themes;
  private final CurrentMaterial current;
  private final CodedParagraphs paragraphs;
  private final Transactions transactions;
  private final Clock clock;

  SettlingService(
      Codings codings,
      DraftThemes themes,
      CurrentMaterial current,
      CodedParagraphs paragraphs,
      Transactions transactions,
      Clock clock) {
    this.codings = codings;
    this.themes = themes;
    this.current = current;
    this.paragraphs = paragraphs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Refused with [CodesApart] until both sheets are in.
  public CodingResult result(Viewer viewer, ConsultationId consultation, int number) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    return transactions.read(
        () -> {
          var coding = in(codings.get(consultation, number));
          var names =
              codings.names(
                  coding.units().stream()
                      .flatMap(unit -> unit.settled().stream())
                      .map(Settled::by));
          var coded = coding.counted(material);
          return new CodingResult(
              codings.details(coding, material, by),
              Coding.agreement(coded),
              coded.stream().map(unit -> coded(unit, names, material)).toList());
        });
  }

  private static Coded coded(CodingUnit unit, Map<PersonId, String> names, Material material) {
    return new Coded(
        unit.position(),
        unit.holder(),
        unit.group(),
        unit.comments(),
        Objects.requireNonNull(unit.first()),
        Objects.requireNonNull(unit.second()),
        unit.stance(),
        unit.settled().stream()
            .map(
                settled ->
                    new CodingResult.Settled(
                        settled.stance(),
                        settled.reason(),
                        names.getOrDefault(settled.by(), ""),
                        settled.at()))
            .toList(),
        unit.words().stream().anyMatch(said -> said.isRevised(material)));
  }

  /// Settles a unit on which the coders disagree, or settles it anew.
  public void settle(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      int position,
      Stance stance,
      String typed) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    String reason = InputText.requireText("reason", typed, MAX_REASON);
    var material = current.known(consultation);
    transactions.write(
        () -> {
          themes.lock(consultation);
          var coding = in(codings.lock(consultation, number));
          if (coding.isGivenUp()) {
            throw new SheetHandedIn();
          }
          if (!coding.unit(position).isDisputed()) {
            throw new InvalidInput("coding.agreed", "unit");
          }
          coding.settle(position, new Settled(stance, reason, by, clock.instant()));
          paragraphs.follow(consultation, material, by);
        });
  }

  private static Coding in(Coding coding) {
    if (!coding.isIn()) {
      throw new CodesApart();
    }
    return coding;
  }
}
