package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.likeness.LikenessMatrix;

/// Groups statements into themes. Likeness decides, and the thread: sentences of one comment and a
/// reply to it usually treat one subject.
///
/// The constants were fitted to a hand-coded consultation in six languages, with and without its
/// replies.
final class ThemeClustering {

  /// Weight of vectors in the likeness that themes are found by; words tell more of a subject.
  static final double VECTOR_WEIGHT = 0.25;

  /// Weight of the other sentences of a comment in the place of each of them.
  private static final double COMMENT_WEIGHT = 1;

  /// Gain in likeness between a comment and a reply to it.
  private static final double REPLY_GAIN = 0.3;

  /// Gain in likeness between comments of one thread.
  private static final double THREAD_GAIN = 0.2;

  private static final int MAX_THEMES = 12;

  /// The number of themes is the root of the number of statements divided by this.
  private static final double STATEMENTS_PER_SQUARE = 1.5;

  /// Likeness of groups that are never merged; averages with it stay below every real one.
  private static final double NEVER = -1e9;

  private final LikenessMatrix likeness;
  private final Threads threads;
  private final int[] comments;
  private final Map<Integer, List<Integer>> byComment = new LinkedHashMap<>();

  /// @param comments number of the comment of each statement
  ThemeClustering(LikenessMatrix likeness, int[] comments, Threads threads) {
    this.likeness = likeness;
    this.comments = comments;
    this.threads = threads;
    for (int i = 0; i < comments.length; i++) {
      byComment.computeIfAbsent(comments[i], comment -> new ArrayList<>()).add(i);
    }
  }

  /// Returns the theme of each statement, numbered from 0.
  ///
  /// @param points point of each statement, -1 if it has none; a point is in one theme
  /// @param fixed theme that people gave to each statement, -1 if they gave none; these are never
  ///     merged with one another
  int[] cluster(int[] points, int[] fixed) {
    List<List<Integer>> groups = groups(points, fixed);
    double[][] likenesses = groupLikenesses(groups, smoothed());
    keepApart(groups, fixed, likenesses);
    int[] sizes = groups.stream().mapToInt(List::size).toArray();
    int themes =
        Math.clamp(Math.round(Math.sqrt(comments.length / STATEMENTS_PER_SQUARE)), 1, MAX_THEMES);
    var themeOf = new int[comments.length];
    int theme = 0;
    for (List<Integer> merged : AverageLinkage.merge(likenesses, sizes, -1, themes)) {
      for (int group : merged) {
        for (int statement : groups.get(group)) {
          themeOf[statement] = theme;
        }
      }
      theme++;
    }
    return themeOf;
  }

  /// Statements of one point, or of one theme of people, are together from the start.
  private static List<List<Integer>> groups(int[] points, int[] fixed) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < points.length; i++) {
      String key =
          fixed[i] >= 0 ? "theme " + fixed[i] : points[i] >= 0 ? "point " + points[i] : "" + i;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static void keepApart(List<List<Integer>> groups, int[] fixed, double[][] likenesses) {
    for (int i = 0; i < likenesses.length; i++) {
      for (int j = 0; j < likenesses.length; j++) {
        if (i != j
            && fixed[groups.get(i).getFirst()] >= 0
            && fixed[groups.get(j).getFirst()] >= 0) {
          likenesses[i][j] = NEVER;
        }
      }
    }
  }

  /// Likeness of statements that have moved towards the other sentences of their comment: the
  /// cosine of s + w·m, where m is the sum of the comment's statements divided by the root of their
  /// number.
  private double[][] smoothed() {
    int size = comments.length;
    List<List<Integer>> members = List.copyOf(byComment.values());
    var commentOf = new int[size];
    for (int c = 0; c < members.size(); c++) {
      for (int member : members.get(c)) {
        commentOf[member] = c;
      }
    }
    var toComment = new double[members.size()][size];
    for (int c = 0; c < members.size(); c++) {
      double scale = COMMENT_WEIGHT / Math.sqrt(members.get(c).size());
      for (int i = 0; i < size; i++) {
        for (int member : members.get(c)) {
          toComment[c][i] += scale * likeness.get(i, member);
        }
      }
    }
    var betweenComments = new double[members.size()][members.size()];
    for (int c = 0; c < members.size(); c++) {
      for (int other = 0; other < members.size(); other++) {
        for (int member : members.get(other)) {
          betweenComments[c][other] +=
              COMMENT_WEIGHT * toComment[c][member] / Math.sqrt(members.get(other).size());
        }
      }
    }
    var values = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        values[i][j] =
            likeness.get(i, j)
                + toComment[commentOf[j]][i]
                + toComment[commentOf[i]][j]
                + betweenComments[commentOf[i]][commentOf[j]];
      }
    }
    return normalized(values);
  }

  private double[][] normalized(double[][] products) {
    int size = products.length;
    var lengths = new double[size];
    for (int i = 0; i < size; i++) {
      lengths[i] = Math.sqrt(Math.max(1e-9, products[i][i]));
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        products[i][j] =
            products[i][j] / (lengths[i] * lengths[j]) + threadGain(comments[i], comments[j]);
      }
    }
    return products;
  }

  private double threadGain(int one, int other) {
    if (one == other) {
      return REPLY_GAIN + THREAD_GAIN;
    }
    double gain = threads.areInOneThread(one, other) ? THREAD_GAIN : 0;
    return threads.isReply(one, other) || threads.isReply(other, one) ? gain + REPLY_GAIN : gain;
  }

  private static double[][] groupLikenesses(List<List<Integer>> groups, double[][] values) {
    var likenesses = new double[groups.size()][groups.size()];
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int one : groups.get(i)) {
          for (int other : groups.get(j)) {
            sum += values[one][other];
          }
        }
        likenesses[i][j] = sum / (groups.get(i).size() * groups.get(j).size());
        likenesses[j][i] = likenesses[i][j];
      }
    }
    return likenesses;
  }
}
