package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Memory;

/// A key point as it was chosen among the settled statements: the id under which its statement is
/// clustered, the part that it stands for, and the settled comments that say it or something close.
record ChosenPoint(@Nullable String part, String statement, List<Integer> comments) {

  static final Memory.Form<List<ChosenPoint>> FORM =
      new Memory.Form<>() {
        @Override
        public void write(List<ChosenPoint> points, DataOutput to) throws IOException {
          to.writeInt(points.size());
          for (var point : points) {
            to.writeUTF(point.part == null ? "" : point.part);
            to.writeUTF(point.statement);
            to.writeInt(point.comments.size());
            for (int comment : point.comments) {
              to.writeInt(comment);
            }
          }
        }

        @Override
        public List<ChosenPoint> read(DataInput from) throws IOException {
          var points = new ArrayList<ChosenPoint>();
          for (int left = from.readInt(); left > 0; left--) {
            String part = from.readUTF();
            String statement = from.readUTF();
            var comments = new ArrayList<Integer>();
            for (int more = from.readInt(); more > 0; more--) {
              comments.add(from.readInt());
            }
            points.add(new ChosenPoint(part.isEmpty() ? null : part, statement, comments));
          }
          return points;
        }
      };
}
