package org.rapporteur.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.counts.GeneratedHolders.Holder;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.discussion.position.PositionRequest;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// Makes a large discussion through the services that people and imports use, and tells what it
/// made. The same every time.
@Component
class GeneratedDiscussion {

  private static final int BATCH = 1_000;
  private static final int AUTHORS = 300;
  private static final int POSITIONS = 4_000;

  /// So many of the first are read for themes.
  private static final int READ = 3_000;

  /// On so many of the first comments, and of them only those that begin with the question.
  private static final int ANSWERED = 300;

  private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "fr", "ar");

  private final CommentImportService imports;
  private final CommentService comments;
  private final PositionService positions;
  private final ModerationService moderation;
  private final GeneratedHolders holders;
  private final GeneratedThemes themes;
  private final ViewerService viewers;
  private final Fixtures fixtures;

  GeneratedDiscussion(
      CommentImportService imports,
      CommentService comments,
      PositionService positions,
      ModerationService moderation,
      GeneratedHolders holders,
      GeneratedThemes themes,
      ViewerService viewers,
      Fixtures fixtures) {
    this.imports = imports;
    this.comments = comments;
    this.positions = positions;
    this.moderation = moderation;
    this.holders = holders;
    this.themes = themes;
    this.viewers = viewers;
    this.fixtures = fixtures;
  }

  /// Of twenty imported threads one is in question 2, the others in question 1.
  Source make(ConsultationDetails consultation, int imported) {
    var made = new Made(consultation, new Random(1));
    made.imported(READ);
    var read = themes.of(consultation, made.all());
    made.imported(imported);
    var speaking = holders.in(consultation);
    made.posted(speaking);
    made.official(3);
    made.answered(speaking);
    made.removed(List.of(1, 2, 40, 1_234, imported / 2, imported));
    return new Source(made.all(), read);
  }

  private final class Made {

    private final ConsultationDetails consultation;
    private final Random random;
    private final List<Said> all = new ArrayList<>();
    private final Map<Integer, Map<String, Said.Stance>> stances = new HashMap<>();
    private final List<CommentId> ids = new ArrayList<>();
    private final Set<Integer> gone = new TreeSet<>();

    Made(ConsultationDetails consultation, Random random) {
      this.consultation = consultation;
      this.random = random;
    }

    List<Said> all() {
      return all.stream()
          .map(
              said ->
                  new Said(
                      said.number(),
                      said.question(),
                      said.parent(),
                      !gone.contains(said.number()),
                      said.official(),
                      said.group(),
                      said.region(),
                      said.language(),
                      said.contributor(),
                      said.agree(),
                      said.disagree(),
                      Map.copyOf(stances.getOrDefault(said.number(), Map.of())),
                      said.words()))
          .toList();
    }

    /// Until there are so many.
    void imported(int count) {
      while (ids.size() < count) {
        int before = ids.size();
        var batch = new ArrayList<ImportedComment>(BATCH);
        for (int i = 0; i < Math.min(BATCH, count - before); i++) {
          batch.add(comment(imported(), before));
        }
        ids.addAll(imports.addBatch(consultation.id(), batch).ids());
      }
    }

    /// Three in ten begin a thread; the others answer one of the last sixty of their question.
    private Said imported() {
      int number = all.size() + 1;
      int question = random.nextInt(20) == 0 ? 2 : 1;
      int parent = 0;
      if (random.nextInt(10) >= 3 && number > 60) {
        int answered = number - 1 - random.nextInt(60);
        parent = answered;
        question = all.get(answered - 1).question();
      }
      int author = random.nextInt(AUTHORS);
      var said = new TreeSet<String>();
      for (int i = 0; i < 4; i++) {
        said.add(GeneratedWords.ALL.get(random.nextInt(GeneratedWords.ALL.size())));
      }
      boolean counted = random.nextInt(4) == 0;
      all.add(
          new Said(
              number,
              question,
              parent,
              true,
              false,
              StakeholderGroup.values()[author % 6],
              Region.values()[author / 6 % 6],
              LANGUAGES.get(random.nextInt(LANGUAGES.size())),
              "resident-" + author,
              counted ? random.nextInt(40) : 0,
              counted ? random.nextInt(40) : 0,
              Map.of(),
              said));
      return all.getLast();
    }

    private ImportedComment comment(Said said, int stored) {
      int parent = said.parent();
      return new ImportedComment(
          consultation.question(said.question()).orElseThrow().id(),
          parent == 0 || parent > stored ? null : ids.get(parent - 1),
          parent > stored ? parent - stored - 1 : null,
          new ImportedContributor(
              said.contributor(),
              "Resident " + said.contributor().replaceAll("\\D", ""),
              new Affiliation(said.group(), null, said.region(), null)),
          new LanguageTag(said.language()),
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(said.number()),
          String.join(" ", said.words()),
          said.agree() + said.disagree() == 0
              ? ImportedPositions.NONE
              : new ImportedPositions(said.agree(), said.disagree()));
    }

    void posted(List<Holder> holders) {
      for (int i = 0; i < 30; i++) {
        var holder = holders.get(i % holders.size());
        var speaker = holder.speakers().get(i / holders.size() % holder.speakers().size());
        int parent = i % 3 == 0 ? 0 : 1 + random.nextInt(ANSWERED);
        int question = parent == 0 ? 1 + i % 2 : all.get(parent - 1).question();
        String word = GeneratedWords.ALL.get(i % GeneratedWords.ALL.size());
        var draft =
            new CommentDraft(
                consultation.question(question).orElseThrow().id(),
                parent == 0 ? null : parent,
                holder.delegation(),
                LanguageTag.FRENCH,
                word);
        comments.post(speaker, consultation.id(), draft, Channel.WEB, IdempotencyKey.random());
        add(question, parent, false, holder.group(), holder.region(), holder.key(), word);
      }
    }

    void official(int count) {
      var secretariat = fixtures.theSecretariatOf(consultation.id());
      for (int i = 0; i < count; i++) {
        var asked = all.get(100 + i);
        String word = GeneratedWords.ALL.get(i);
        comments.post(
            secretariat,
            consultation.id(),
            CommentDraft.officialReply(
                consultation.question(asked.question()).orElseThrow().id(),
                asked.number(),
                LanguageTag.FRENCH,
                word),
            Channel.WEB,
            IdempotencyKey.random());
        add(
            asked.question(),
            asked.number(),
            true,
            StakeholderGroup.NOT_STATED,
            Region.NONE,
            "secretariat",
            word);
      }
    }

    private void add(
        int question,
        int parent,
        boolean official,
        StakeholderGroup group,
        Region region,
        String contributor,
        String word) {
      all.add(
          new Said(
              all.size() + 1,
              question,
              parent,
              true,
              official,
              group,
              region,
              "fr",
              contributor,
              0,
              0,
              Map.of(),
              Set.of(word)));
    }

    /// Whoever changes their mind has one position, and whoever takes it back none.
    void answered(List<Holder> holders) {
      var drafts = new ArrayList<PositionRequest>();
      var now = Instant.now();
      for (int i = 0; i < POSITIONS; i++) {
        var holder = holders.get(random.nextInt(holders.size()));
        int comment = 1 + random.nextInt(ANSWERED);
        int stance = random.nextInt(7);
        Boolean agrees = stance == 0 ? null : Boolean.valueOf(stance < 4);
        var speaker = holder.speakers().get(random.nextInt(holder.speakers().size()));
        drafts.add(new PositionRequest(speaker, comment, agrees, holder.delegation(), now));
        var held = stances.computeIfAbsent(comment, number -> new HashMap<>());
        if (agrees == null) {
          held.remove(holder.key());
        } else {
          held.put(holder.key(), new Said.Stance(agrees, holder.group(), holder.region()));
        }
      }
      positions.setPositions(consultation.id(), drafts);
    }

    void removed(List<Integer> numbers) {
      var moderator = fixtures.aModeratorOf(consultation.id());
      for (int number : numbers) {
        moderation.remove(
            moderator,
            consultation.id(),
            number,
            new DecisionDraft("3.2", "Post it again.", "It names a person."));
        gone.add(number);
      }
    }
  }
}
