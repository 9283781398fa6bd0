/// Checks at the start, and command line commands such as `bin/run import …`. Modules provide the
/// commands; they run inside the application without a web server.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.cli;
