package org.rapporteur.testing;

import java.sql.*;
import java.util.*;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SquashProofIT {
  static String only(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  @Test
  void same() throws Exception {
    var a = TestDatabase.create();
    var b = TestDatabase.create();
    var fa =
        Flyway.configure()
            .dataSource(a.getJdbcUrl(), a.getUsername(), a.getPassword())
            .locations("filesystem:/tmp/mig/old")
            .load()
            .migrate();
    var fb =
        Flyway.configure()
            .dataSource(b.getJdbcUrl(), b.getUsername(), b.getPassword())
            .locations("filesystem:src/main/resources/db/migration")
            .load()
            .migrate();
    System.out.println(
        "migrations "
            + fa.migrationsExecuted
            + " "
            + fb.migrationsExecuted
            + " "
            + fb.targetSchemaVersion);
    int problems = 0;
    try (var c = DriverManager.getConnection(a.getJdbcUrl(), a.getUsername(), a.getPassword());
        var d = DriverManager.getConnection(b.getJdbcUrl(), b.getUsername(), b.getPassword())) {
      try (var s = c.createStatement();
          var r = s.executeQuery("select version()")) {
        r.next();
        System.out.println("SERVER " + r.getString(1));
      }
      for (var q :
          List.of(
              "TABLES|TABLE_SCHEMA|CREATE_TIME,UPDATE_TIME,DATA_LENGTH,INDEX_LENGTH,AVG_ROW_LENGTH,DATA_FREE,CHECK_TIME,TABLE_ROWS,AUTO_INCREMENT",
              "COLUMNS|TABLE_SCHEMA|ORDINAL_POSITION",
              "STATISTICS|TABLE_SCHEMA|CARDINALITY",
              "KEY_COLUMN_USAGE|TABLE_SCHEMA|",
              "REFERENTIAL_CONSTRAINTS|CONSTRAINT_SCHEMA|",
              "CHECK_CONSTRAINTS|CONSTRAINT_SCHEMA|",
              "TABLE_CONSTRAINTS|TABLE_SCHEMA|",
              "TRIGGERS|TRIGGER_SCHEMA|CREATED",
              "VIEWS|TABLE_SCHEMA|",
              "ROUTINES|ROUTINE_SCHEMA|CREATED,LAST_ALTERED",
              "PARTITIONS|TABLE_SCHEMA|CREATE_TIME,UPDATE_TIME,DATA_LENGTH,INDEX_LENGTH,AVG_ROW_LENGTH,DATA_FREE,CHECK_TIME,TABLE_ROWS")) {
        var p = q.split("\\|", -1);
        var x = rows(c, only(a.getJdbcUrl()), p);
        var y = rows(d, only(b.getJdbcUrl()), p);
        var m = new TreeSet<>(x);
        m.removeAll(y);
        var n = new TreeSet<>(y);
        n.removeAll(x);
        System.out.println(
            "CHECK "
                + p[0]
                + " "
                + x.size()
                + " "
                + y.size()
                + " only old "
                + m.size()
                + " only new "
                + n.size());
        m.forEach(l -> System.out.println("  - " + l));
        n.forEach(l -> System.out.println("  + " + l));
        problems += m.size() + n.size();
      }
      var tables = new ArrayList<String>();
      try (var s = d.createStatement();
          var r =
              s.executeQuery(
                  "select table_name from information_schema.tables where table_schema=database() and table_name<>'flyway_schema_history' order by 1")) {
        while (r.next()) tables.add(r.getString(1));
      }
      int same = 0;
      for (var t : tables) {
        var u = create(c, t);
        var v = create(d, t);
        if (u.equals(v)) {
          same++;
        } else {
          boolean set = new TreeSet<>(u).equals(new TreeSet<>(v));
          System.out.println(
              "ORDER " + t + " sameAsSet=" + set + " keysInSameOrder=" + keys(u).equals(keys(v)));
          if (!set) problems++;
        }
        var k = data(c, t);
        var l = data(d, t);
        if (!k.equals(l)) {
          System.out.println("DATA " + t + " " + k + " " + l);
          problems++;
        } else if (!k.isEmpty()) System.out.println("SEED " + t + " " + k);
      }
      System.out.println(
          "TABLES " + tables.size() + " SHOW CREATE identical " + same + " PROBLEMS " + problems);
    }
  }

  static List<String> keys(List<String> l) {
    return l.stream().filter(x -> x.contains("KEY ")).toList();
  }

  static List<String> create(Connection c, String t) throws SQLException {
    try (var s = c.createStatement();
        var r = s.executeQuery("show create table `" + t + "`")) {
      r.next();
      return Arrays.stream(r.getString(2).split("\n")).map(x -> x.replaceAll(",$", "")).toList();
    }
  }

  static List<String> data(Connection c, String t) throws SQLException {
    var o = new ArrayList<String>();
    try (var s = c.createStatement();
        var r = s.executeQuery("select * from `" + t + "`")) {
      while (r.next()) {
        var m = new TreeMap<String, String>();
        for (int i = 1; i <= r.getMetaData().getColumnCount(); i++)
          m.put(r.getMetaData().getColumnName(i), r.getString(i));
        o.add(m.toString());
      }
    }
    return o;
  }

  static SortedSet<String> rows(Connection c, String db, String[] p) throws SQLException {
    var skip = Set.of(p[2].split(","));
    var o = new TreeSet<String>();
    try (var s = c.createStatement();
        var r =
            s.executeQuery(
                "select * from information_schema." + p[0] + " where " + p[1] + "='" + db + "'")) {
      while (r.next()) {
        var m = new LinkedHashMap<String, String>();
        for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
          var n = r.getMetaData().getColumnLabel(i);
          if (!skip.contains(n))
            m.put(n, r.getString(i) == null ? null : r.getString(i).replace(db, "DB"));
        }
        o.add(m.toString());
      }
    }
    return o;
  }
}
