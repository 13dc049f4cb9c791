/**
 * What somebody with a model would bring along, but made up: 128 letters of a Markov chain (32
 * letters, each repeats the one before it 8 times out of 10), its exact conditionals for a model,
 * and at each of 24 numbers of masks the loss of 256 sequences.
 */
export const exampleText = `# N = 128
masked,loss,se
128,3.4657,0.0000
126,3.2242,0.0096
123,2.9479,0.0147
119,2.6395,0.0191
114,2.2685,0.0207
108,1.9545,0.0204
102,1.7156,0.0207
96,1.5390,0.0204
90,1.3351,0.0209
84,1.2144,0.0200
78,1.1000,0.0193
72,1.0477,0.0183
66,0.9850,0.0192
60,0.8532,0.0177
54,0.8026,0.0171
48,0.7786,0.0189
42,0.7180,0.0171
36,0.6673,0.0179
30,0.6132,0.0167
24,0.5889,0.0197
18,0.5899,0.0219
12,0.5089,0.0220
6,0.5305,0.0347
1,0.5006,0.0718
`;
