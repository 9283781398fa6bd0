package org.rapporteur.discussion.comment;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorRows;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores many published comments with a few statements. It holds the consultation's row from its
/// first statement on: whoever posts there meanwhile waits for the batch.
@Component
class CommentBatch {

  private static final int AT_ONCE = 500;

  private static final String INSERT_COMMENT =
      """
      INSERT INTO comment (consultation_id, question_id, number, publication, parent_id, root_id, depth,
        contributor_id, person_id, delegation_id, author, organization, delegation, stakeholder_group, country,
        region, language, channel, state, revision, created_at, received_at, published_at, thread_size, replies,
        imported_agree, imported_disagree, agreement, division)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PUBLISHED', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_REVISION =
      """
      INSERT INTO comment_revision (comment_id, number, state, text, html, renderer, language, salt, made_by, made_at)
      VALUES (?, 1, 'CURRENT', ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Counters counters;
  private final ContributorRows contributors;
  private final Mentions mentions;
  private final SecureRandom random = new SecureRandom();

  CommentBatch(
      JdbcClient database,
      JdbcTemplate batches,
      Counters counters,
      ContributorRows contributors,
      Mentions mentions) {
    this.database = database;
    this.batches = batches;
    this.counters = counters;
    this.contributors = contributors;
    this.mentions = mentions;
  }

  /// Within the caller's transaction; answers the first number. The others follow without gap, in
  /// the order given.
  Stored add(ConsultationId consultation, List<NewComment> comments, Instant now) {
    contributors.lock(consultation);
    var speakers = contributors.of(consultation, comments.stream().map(NewComment::voice).toList());
    var stored = storedPlaces(comments);
    var places = places(comments, stored);
    var last = counters.next(consultation, comments.size(), comments.size());
    int number = last.number() - comments.size() + 1;
    int publication = last.publication() - comments.size() + 1;
    insert(consultation, comments, places, speakers, number, publication, now);
    readIds(consultation, places, number);
    hang(places);
    grow(stored);
    mentions.note(consultation, insertRevisions(comments, places));
    count(consultation, comments, places, speakers);
    return new Stored(
        number, places.stream().map(p -> new CommentId(Objects.requireNonNull(p.id))).toList());
  }

  /// The first number and the ids in the order of the batch.
  record Stored(int first, List<CommentId> ids) {}

  private Map<Long, ThreadPlace> storedPlaces(List<NewComment> comments) {
    var ids =
        comments.stream().map(NewComment::parent).filter(Objects::nonNull).map(CommentId::value);
    var wanted = ids.distinct().toList();
    var places = new HashMap<Long, ThreadPlace>();
    var roots = new HashMap<Long, ThreadPlace>();
    if (wanted.isEmpty()) {
      return places;
    }
    database
        .sql("SELECT id, question_id, root_id, depth FROM comment WHERE id IN (:ids)")
        .param("ids", wanted)
        .query(
            row -> {
              var place = new ThreadPlace(new QuestionId(row.getLong(2)), row.getLong(1));
              place.depth = row.getInt(4);
              places.put(row.getLong(1), place);
              long root = row.getLong(3);
              if (!row.wasNull()) {
                roots.put(row.getLong(1), new ThreadPlace(place.question, root));
              }
            });
    roots.forEach(
        (id, root) -> {
          long rootId = Objects.requireNonNull(root.id);
          Objects.requireNonNull(places.get(id)).root =
              places.computeIfAbsent(rootId, unknown -> root);
        });
    return places;
  }

  private static List<ThreadPlace> places(
      List<NewComment> comments, Map<Long, ThreadPlace> stored) {
    var places = new ArrayList<ThreadPlace>(comments.size());
    for (NewComment comment : comments) {
      var place = new ThreadPlace(comment.question(), null);
      var parent = comment.parent();
      var before = comment.parentInBatch();
      if (parent != null) {
        place.hangBelow(Objects.requireNonNull(stored.get(parent.value()), parent::toString));
      } else if (before != null) {
        place.hangBelow(places.get(before));
      }
      places.add(place);
    }
    return places;
  }

  private void insert(
      ConsultationId consultation,
      List<NewComment> comments,
      List<ThreadPlace> places,
      Map<String, Long> speakers,
      int firstNumber,
      int firstPublication,
      Instant now) {
    var numbered = new ArrayList<Integer>();
    for (int i = 0; i < comments.size(); i++) {
      numbered.add(i);
    }
    batches.batchUpdate(
        INSERT_COMMENT,
        numbered,
        AT_ONCE,
        (row, i) -> {
          var comment = comments.get(i);
          var place = places.get(i);
          long contributor = Objects.requireNonNull(speakers.get(comment.voice().holder()));
          row.setLong(1, consultation.value());
          row.setLong(2, comment.question().value());
          row.setInt(3, firstNumber + i);
          row.setInt(4, firstPublication + i);
          CommentInserts.number(row, 5, place.parent == null ? null : place.parent.id);
          CommentInserts.number(row, 6, place.root == null ? null : place.root.id);
          row.setInt(7, place.depth);
          row.setLong(8, contributor);
          setVoice(row, comment.voice());
          row.setString(17, comment.language().value());
          row.setString(18, comment.channel().name());
          row.setTimestamp(19, Timestamp.from(comment.createdAt()));
          row.setTimestamp(20, Timestamp.from(comment.receivedAt()));
          row.setTimestamp(21, Timestamp.from(now));
          row.setInt(22, place.threadSize);
          row.setInt(23, place.replies);
          setTallies(row, comment);
        });
  }

  private static void setVoice(PreparedStatement row, Voice voice) throws SQLException {
    var affiliation = voice.affiliation();
    var country = affiliation.country();
    CommentInserts.number(row, 9, voice.person() == null ? null : voice.person().value());
    CommentInserts.number(row, 10, voice.delegation() == null ? null : voice.delegation().value());
    row.setString(11, voice.name());
    row.setString(12, affiliation.organization());
    row.setString(13, voice.delegationName());
    row.setString(14, affiliation.group().name());
    row.setString(15, country == null ? null : country.value());
    row.setString(16, affiliation.region().name());
  }

  private static void setTallies(PreparedStatement row, NewComment comment) throws SQLException {
    var agree = comment.importedAgree();
    var disagree = comment.importedDisagree();
    int agreeing = agree == null ? 0 : agree;
    int disagreeing = disagree == null ? 0 : disagree;
    CommentInserts.number(row, 24, agree);
    CommentInserts.number(row, 25, disagree);
    row.setDouble(26, Agreement.lowerBound(agreeing, disagreeing));
    row.setInt(27, Agreement.division(agreeing, disagreeing));
  }

  private void readIds(ConsultationId consultation, List<ThreadPlace> places, int firstNumber) {
    database
        .sql("SELECT number, id FROM comment WHERE consultation_id = ? AND number BETWEEN ? AND ?")
        .params(consultation.value(), firstNumber, firstNumber + places.size() - 1)
        .query(
            row -> {
              places.get(row.getInt(1) - firstNumber).id = row.getLong(2);
            });
  }

  // Their ids were not known when they were stored.
  private void hang(List<ThreadPlace> places) {
    var hanging =
        places.stream().filter(place -> place.parent != null && place.parent.isOfBatch).toList();
    batches.batchUpdate(
        "UPDATE comment SET parent_id = ?, root_id = ? WHERE id = ?",
        hanging,
        AT_ONCE,
        (row, place) -> {
          CommentInserts.number(row, 1, Objects.requireNonNull(place.parent).id);
          CommentInserts.number(row, 2, Objects.requireNonNull(place.root).id);
          CommentInserts.number(row, 3, place.id);
        });
  }

  private void grow(Map<Long, ThreadPlace> stored) {
    batches.batchUpdate(
        "UPDATE comment SET thread_size = thread_size + ?, replies = replies + ? WHERE id = ?",
        stored.values(),
        AT_ONCE,
        (row, place) -> {
          row.setInt(1, place.threadSize);
          row.setInt(2, place.replies);
          CommentInserts.number(row, 3, place.id);
        });
  }

  private List<Mentions.Written> insertRevisions(
      List<NewComment> comments, List<ThreadPlace> places) {
    var numbered = new ArrayList<Integer>();
    var written = new ArrayList<Mentions.Written>(comments.size());
    for (int i = 0; i < comments.size(); i++) {
      numbered.add(i);
      String text = comments.get(i).markdown();
      var comment = new CommentId(Objects.requireNonNull(places.get(i).id));
      written.add(Mentions.Written.of(comment, 1, text, Markdown.toHtml(text)));
    }
    batches.batchUpdate(
        INSERT_REVISION,
        numbered,
        AT_ONCE,
        (row, i) -> {
          var comment = comments.get(i);
          byte[] salt = new byte[16];
          random.nextBytes(salt);
          CommentInserts.number(row, 1, places.get(i).id);
          row.setString(2, comment.markdown());
          row.setString(3, written.get(i).html());
          row.setInt(4, Markdown.VERSION);
          row.setString(5, comment.language().value());
          row.setBytes(6, salt);
          var person = comment.voice().person();
          CommentInserts.number(row, 7, person == null ? null : person.value());
          row.setTimestamp(8, Timestamp.from(comment.receivedAt()));
        });
    return written;
  }

  private void count(
      ConsultationId consultation,
      List<NewComment> comments,
      List<ThreadPlace> places,
      Map<String, Long> speakers) {
    var cells = new TreeMap<CountCell, int[]>();
    var changes = new ContributorCounts.Changes();
    for (int i = 0; i < comments.size(); i++) {
      var comment = comments.get(i);
      long contributor = Objects.requireNonNull(speakers.get(comment.voice().holder()));
      changes.add(new ContributorId(contributor), comment.question(), 1);
      var affiliation = comment.voice().affiliation();
      var cell =
          new CountCell(
              comment.question(),
              affiliation.group(),
              affiliation.region(),
              comment.language(),
              false);
      int[] counts = cells.computeIfAbsent(cell, unknown -> new int[2]);
      counts[0]++;
      counts[1] += places.get(i).parent == null ? 1 : 0;
    }
    counters.count(consultation, cells, changes);
  }
}
