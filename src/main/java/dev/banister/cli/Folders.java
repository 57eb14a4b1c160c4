package dev.banister.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says of files and folders on the command line what is wrong with them. */
final class Folders {
  private Folders() {}

  /** The folder, which must be there. */
  static Path existing(Path folder) {
    if (!Files.exists(folder)) {
      throw new UnusableException(
          "There is no "
              + folder
              + ". Name the project with alembic.ini, or the folder that holds the revision"
              + " files.");
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(folder + " is a file. Name the folder that holds it.");
    }
    return folder;
  }

  /** A file of SQL statements, which must be readable. */
  static Path readable(Path file) {
    if (!Files.exists(file)) {
      throw new UnusableException(
          "There is no base file " + file + ". Name a file of SQL statements.");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnusableException(
          "The base file " + file + " can't be read. Name a file of SQL statements.");
    }
    return file;
  }

  /** Makes sure, before anything long is begun, that a file can be written. */
  static Path writable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new UnusableException(file + " is a folder. Name a file in it.");
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          "There is no folder " + folder + ". Make it, or name a file in another.");
    }
    if (!Files.isWritable(folder)) {
      throw new UnusableException(
          "You may not write to " + folder + ". Name a file in another folder.");
    }
    return file;
  }

  /** A folder to leave databases in, made where it is missing. */
  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UnusableException(problem(e) + " Name another folder for --keep.");
    }
  }

  /** What happened, as a sentence with the place. */
  static String problem(IOException problem) {
    return switch (problem) {
      case NoSuchFileException e -> "There is no " + e.getFile() + ".";
      case AccessDeniedException e -> "You have no right to " + e.getFile() + ".";
      case FileAlreadyExistsException e -> e.getFile() + " is there already and is no folder.";
      case FileSystemException e -> e.getFile() + ": " + e.getReason() + ".";
      default -> problem.getMessage() + ".";
    };
  }
}
