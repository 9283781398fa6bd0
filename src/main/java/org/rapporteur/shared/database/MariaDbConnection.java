package org.rapporteur.shared.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Connection to an embedded server, which accepts connections only from this machine.
record MariaDbConnection(int port, String password) implements JdbcConnectionDetails {

  static final String USER = "rapporteur";

  @Override
  public String getJdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:%d/rapporteur".formatted(port);
  }

  @Override
  public String getUsername() {
    return USER;
  }

  @Override
  public String getPassword() {
    return password;
  }
}
