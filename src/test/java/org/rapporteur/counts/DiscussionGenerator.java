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
import org.rapporteur.counts.ContributorGenerator.GeneratedContributor;
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
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// Generates a large discussion through the public services and returns what it contains. The
/// result is the same every time.
@Component
class DiscussionGenerator {

  private static final int BATCH = 1_000;
  private static final int AUTHORS = 300;
  private static final int POSITIONS = 4_000;

  /// Number of first comments that are assigned to themes.
  private static final int COMMENTS_WITH_THEMES = 3_000;

  /// Number of first comments that get replies and positions.
  private static final int COMMENTS_WITH_ANSWERS = 300;

  private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "fr", "ar");

  private final CommentImportService imports;
  private final CommentService comments;
  private final PositionService positions;
  private final ModerationService moderation;
  private final ContributorGenerator contributors;
  private final ThemeGenerator themes;
  private final Fixtures fixtures;

  DiscussionGenerator(
      CommentImportService imports,
      CommentService comments,
      PositionService positions,
      ModerationService moderation,
      ContributorGenerator contributors,
      ThemeGenerator themes,
      Fixtures fixtures) {
    this.imports = imports;
    this.comments = comments;
    this.positions = positions;
    this.moderation = moderation;
    this.contributors = contributors;
    this.themes = themes;
    this.fixtures = fixtures;
  }

  /// Puts one in twenty imported threads in question 2, the others in question 1.
  ExpectedDiscussion generate(ConsultationDetails consultation, int imported) {
    var builder = new Builder(consultation, new Random(1));
    builder.importComments(COMMENTS_WITH_THEMES);
    var expectedThemes = themes.create(consultation, builder.listComments());
    builder.importComments(imported);
    var speakers = contributors.create(consultation);
    builder.postComments(speakers);
    builder.postOfficialReplies(3);
    builder.setPositions(speakers);
    builder.removeComments(List.of(1, 2, 40, 1_234, imported / 2, imported));
    return new ExpectedDiscussion(builder.listComments(), expectedThemes);
  }

  private final class Builder {

    private final ConsultationDetails consultation;
    private final Random random;
    private final List<ExpectedComment> all = new ArrayList<>();
    private final Map<Integer, Map<String, ExpectedComment.ExpectedPosition>> positionsByComment =
        new HashMap<>();
    private final List<CommentId> ids = new ArrayList<>();
    private final Set<Integer> removed = new TreeSet<>();

    Builder(ConsultationDetails consultation, Random random) {
      this.consultation = consultation;
      this.random = random;
    }

    List<ExpectedComment> listComments() {
      return all.stream()
          .map(
              comment ->
                  new ExpectedComment(
                      comment.number(),
                      comment.question(),
                      comment.parent(),
                      !removed.contains(comment.number()),
                      comment.official(),
                      comment.group(),
                      comment.region(),
                      comment.language(),
                      comment.contributor(),
                      comment.agree(),
                      comment.disagree(),
                      Map.copyOf(positionsByComment.getOrDefault(comment.number(), Map.of())),
                      comment.words()))
          .toList();
    }

    /// Imports comments until there are `count`.
    void importComments(int count) {
      while (ids.size() < count) {
        int before = ids.size();
        var batch = new ArrayList<ImportedComment>(BATCH);
        for (int i = 0; i < Math.min(BATCH, count - before); i++) {
          batch.add(toImportedComment(addImportedComment(), before));
        }
        ids.addAll(imports.addBatch(consultation.id(), batch).ids());
      }
    }

    /// Adds a comment: three in ten begin a thread, the others answer one of the last sixty.
    private ExpectedComment addImportedComment() {
      int number = all.size() + 1;
      int question = random.nextInt(20) == 0 ? 2 : 1;
      int parent = 0;
      if (random.nextInt(10) >= 3 && number > 60) {
        int answered = number - 1 - random.nextInt(60);
        parent = answered;
        question = all.get(answered - 1).question();
      }
      int author = random.nextInt(AUTHORS);
      var words = new TreeSet<String>();
      for (int i = 0; i < 4; i++) {
        words.add(GeneratedWords.ALL.get(random.nextInt(GeneratedWords.ALL.size())));
      }
      boolean counted = random.nextInt(4) == 0;
      all.add(
          new ExpectedComment(
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
              words));
      return all.getLast();
    }

    private ImportedComment toImportedComment(ExpectedComment comment, int stored) {
      int parent = comment.parent();
      return new ImportedComment(
          consultation.question(comment.question()).orElseThrow().id(),
          parent == 0 || parent > stored ? null : ids.get(parent - 1),
          parent > stored ? parent - stored - 1 : null,
          new ImportedContributor(
              comment.contributor(),
              "Resident " + comment.contributor().replaceAll("\\D", ""),
              new Affiliation(comment.group(), null, comment.region(), null)),
          new LanguageTag(comment.language()),
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(comment.number()),
          String.join(" ", comment.words()),
          comment.agree() + comment.disagree() == 0
              ? ImportedPositions.NONE
              : new ImportedPositions(comment.agree(), comment.disagree()));
    }

    void postComments(List<GeneratedContributor> contributors) {
      for (int i = 0; i < 30; i++) {
        var contributor = contributors.get(i % contributors.size());
        var speaker =
            contributor.speakers().get(i / contributors.size() % contributor.speakers().size());
        int parent = i % 3 == 0 ? 0 : 1 + random.nextInt(COMMENTS_WITH_ANSWERS);
        int question = parent == 0 ? 1 + i % 2 : all.get(parent - 1).question();
        String word = GeneratedWords.ALL.get(i % GeneratedWords.ALL.size());
        var draft =
            new CommentDraft(
                consultation.question(question).orElseThrow().id(),
                parent == 0 ? null : parent,
                contributor.delegation(),
                LanguageTag.FRENCH,
                word);
        comments.post(speaker, consultation.id(), draft, Channel.WEB, IdempotencyKey.random());
        add(
            question,
            parent,
            false,
            contributor.group(),
            contributor.region(),
            contributor.key(),
            word);
      }
    }

    void postOfficialReplies(int count) {
      var secretariat = fixtures.theSecretariatOf(consultation.id());
      for (int i = 0; i < count; i++) {
        var asked = all.get(100 + i);
        String word = GeneratedWords.ALL.get(i);
        comments.post(
            secretariat,
            consultation.id(),
            new CommentDraft(
                consultation.question(asked.question()).orElseThrow().id(),
                asked.number(),
                null,
                LanguageTag.FRENCH,
                word,
                List.of(),
                true),
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
          new ExpectedComment(
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

    /// Sets positions. A contributor keeps only the last one, and none after withdrawing it.
    void setPositions(List<GeneratedContributor> contributors) {
      var drafts = new ArrayList<PositionRequest>();
      var now = Instant.now();
      for (int i = 0; i < POSITIONS; i++) {
        var contributor = contributors.get(random.nextInt(contributors.size()));
        int comment = 1 + random.nextInt(COMMENTS_WITH_ANSWERS);
        int stance = random.nextInt(7);
        Boolean agrees = stance == 0 ? null : Boolean.valueOf(stance < 4);
        var speaker = contributor.speakers().get(random.nextInt(contributor.speakers().size()));
        drafts.add(new PositionRequest(speaker, comment, agrees, contributor.delegation(), now));
        var positionsOfComment =
            positionsByComment.computeIfAbsent(comment, number -> new HashMap<>());
        if (agrees == null) {
          positionsOfComment.remove(contributor.key());
        } else {
          positionsOfComment.put(
              contributor.key(),
              new ExpectedComment.ExpectedPosition(
                  agrees, contributor.group(), contributor.region()));
        }
      }
      positions.setPositions(consultation.id(), drafts);
    }

    void removeComments(List<Integer> numbers) {
      var moderator = fixtures.aModeratorOf(consultation.id());
      for (int number : numbers) {
        moderation.remove(
            moderator,
            consultation.id(),
            number,
            new DecisionDraft("3.2", "Post it again.", "It names a person."));
        removed.add(number);
      }
    }
  }
}
