package dev.chiteki.server.security;

import java.util.Optional;

/** Tells what an account is and where it belongs at this moment. */
@FunctionalInterface
interface Standings {

    /** The account of that exact name, switched off or not. */
    Optional<Standing> find(String accountName);
}
