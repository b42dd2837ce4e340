SELECT seq, hash FROM chain WHERE scope = ? AND replica = ?
