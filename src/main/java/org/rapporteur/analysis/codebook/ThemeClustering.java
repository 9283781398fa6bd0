package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.likeness.LikenessMatrix;

/// Groups statements into themes. Likeness decides, and the thread: sentences of one comment and a
/// reply to it usually treat one subject.
///
/// The constants were fitted to a hand-coded consultation in six languages, with and without its
/// replies.
final class ThemeClustering {

  /// Weight of the other sentences of a comment in the place of each of them.
  private static final double COMMENT_WEIGHT = 1;

  /// Gain in likeness between a comment and a reply to it.
  private static final double REPLY_GAIN = 0.3;

  /// Gain in likeness between comments of one thread.
  private static final double THREAD_GAIN = 0.2;

  private static final int MAX_THEMES = 12;

  private final LikenessMatrix likeness;
  private final Threads threads;
  private final int[] comments;
  private final Map<Integer, List<Integer>> byComment = new HashMap<>();

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
  int[] cluster(int[] points) {
    List<List<Integer>> groups = groups(points);
    double[][] likenesses = groupLikenesses(groups, smoothed());
    int[] sizes = groups.stream().mapToInt(List::size).toArray();
    int themes = Math.clamp(Math.round(Math.sqrt(comments.length)), 1, MAX_THEMES);
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

  /// Statements of one point are together from the start.
  private static List<List<Integer>> groups(int[] points) {
    var groups = new ArrayList<List<Integer>>();
    var byPoint = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < points.length; i++) {
      var group = points[i] < 0 ? null : byPoint.get(points[i]);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
        if (points[i] >= 0) {
          byPoint.put(points[i], group);
        }
      }
      group.add(i);
    }
    return groups;
  }

  /// Likeness of statements that have moved towards the other sentences of their comment: the
  /// cosine of s + w·m, where m is the sum of the comment's statements divided by the root of their
  /// number.
  private double[][] smoothed() {
    int size = comments.length;
    var toComment = new HashMap<Integer, double[]>();
    byComment.forEach(
        (comment, members) -> {
          var sums = new double[size];
          double scale = COMMENT_WEIGHT / Math.sqrt(members.size());
          for (int i = 0; i < size; i++) {
            for (int member : members) {
              sums[i] += scale * likeness.get(i, member);
            }
          }
          toComment.put(comment, sums);
        });
    var betweenComments = new HashMap<Integer, Map<Integer, Double>>();
    toComment.forEach(
        (comment, sums) -> {
          var row = new HashMap<Integer, Double>();
          byComment.forEach(
              (other, members) -> {
                double sum = 0;
                for (int member : members) {
                  sum += sums[member];
                }
                row.put(other, COMMENT_WEIGHT * sum / Math.sqrt(members.size()));
              });
          betweenComments.put(comment, row);
        });
    var values = new double[size][size];
    for (int i = 0; i < size; i++) {
      double[] own = toComment.get(comments[i]);
      for (int j = 0; j < size; j++) {
        values[i][j] =
            likeness.get(i, j)
                + toComment.get(comments[j])[i]
                + own[j]
                + betweenComments.get(comments[i]).get(comments[j]);
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
